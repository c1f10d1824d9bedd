import type { Owner } from '@wuxin/volunteers/listing.rules'
import type { ListingRow } from '@wuxin/volunteers/listing.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import type { Caller } from '@wuxin/platform/caller'
import { isUnitBound, type Role } from '@wuxin/platform/role'

const joiners: readonly Role[] = permissions['listing:edit']

/** For whom somebody can put something on the lists: their unit, or the place that they organise. */
export const ownersOf = ({ grants }: Pick<Caller, 'grants'>): Owner[] =>
  grants.filter(({ role }) => joiners.includes(role)).map(({ role, area, unit }) => ({ area, unit: isUnitBound(role) ? (unit ?? null) : null }))

/** Whose a row of a list is, as the rules ask. */
export const ownerOf = ({ owner, place }: Pick<ListingRow, 'owner' | 'place'>): Owner => ({ unit: owner.isUnit ? owner.id : null, area: place.code })
