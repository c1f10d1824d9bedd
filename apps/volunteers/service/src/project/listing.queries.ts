import type { ListingChip, ListingListInput } from '@wuxin/volunteers/listing.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { narrow } from '@wuxin/platform/caller'
import { all, any, containing, is, type Condition } from '@wuxin/service/list/condition'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import { countiesOf } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { ownedBy } from './owner.queries.ts'

/** Listings, which every query calls `l`; open are those that were neither closed nor have expired. */
export const listings = listedTable({ name: 'listing', as: 'l', open: is`l.closed_at is null` })

/** What was delivered of a part `pp` of a project `p`. */
export const delivered = sql<number>`coalesce((select sum(d.amount) from delivery d where d.project_id = p.id and d.listing = pp.listing), 0)::int`

/** What projects hold of a listing, counted as `heldBy` of the words does. */
export const held = sql<number>`coalesce((select sum(case when p.state in ('declined', 'withdrawn') then 0 when p.state = 'terminated' then ${delivered} else pp.amount end)
  from project_part pp join project p on p.id = pp.project_id where pp.listing = l.id), 0)::int`

/** What is left of a listing. */
export const free = sql<number>`greatest(l.amount - ${held}, 0)`

/** What a list of listings is asked for beside its chip. */
export type ListingFilter = Partial<Omit<ListingListInput, 'chip'>>

/** What was published is open to the whole county; a draft is its owner's, and for those who see its place. */
export const isSeen = (work: Work): Condition => any([is`l.published_at is not null`, ownedBy(work.caller, { unit: 'l.unit', area: 'l.area' }), listings.inScope(work.scope, listings.byLevel)])

/** Every filter of the list but its chip. */
export function filtered(work: Work, { q, side, kind, area, unit }: ListingFilter, placing: Placing): Condition {
  return all([
    listings.inScope(narrow(countiesOf(work.scope), area ?? null), placing),
    isSeen(work),
    ...(side ? [is`l.side = ${side}`] : []),
    ...(kind ? [is`l.kind = ${kind}`] : []),
    ...(unit ? [is`l.unit = ${unit}`] : []),
    ...containing(sql`l.number || ' ' || l.title || ' ' || l.words`, q),
  ])
}

/** Days before its last in which a listing is about to expire. */
const expiringWithin = 14

/** A listing that can be claimed on the day: as `isClaimable` of the words says. */
export const isClaimable = (now: Date): Condition => is`(l.state = 'published' and l.expires_on >= ${dayOf(now)})`

/** What each chip over the list shows. */
export function chipConditions({ caller, now }: Work): Record<ListingChip, Condition> {
  const soon = dayOf(new Date(now.getTime() + expiringWithin * 86_400_000))
  return {
    mine: is`(l.closed_at is null and ${ownedBy(caller, { unit: 'l.unit', area: 'l.area' })})`,
    free: is`(${isClaimable(now)} and ${free} > 0)`,
    full: is`(${isClaimable(now)} and ${free} = 0)`,
    expiring: is`(${isClaimable(now)} and l.expires_on <= ${soon})`,
    closed: is`l.closed_at is not null`,
  }
}
