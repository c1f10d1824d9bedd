import { listingRules } from '@wuxin/volunteers/listing.rules'
import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for. */
export const listingStepNames = ['publish', 'amend', 'close'] as const
export type ListingStepName = (typeof listingStepNames)[number]

/** Listings, as the parts of their page know them; no clock runs. */
export const listingNoun: Noun<ListingRecord, ListingStepName> = { texts: 'listings', rules: listingRules, names: listingStepNames, isOpen: () => false }
