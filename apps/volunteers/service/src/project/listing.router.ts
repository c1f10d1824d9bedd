import { addListingInput, amendListingInput, closeListingInput, listingList, listingListInput, listingRecord, matchesInput, matchView, publishListingInput } from '@wuxin/volunteers/listing.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { listListings } from './listing-list.queries.ts'
import { listingPage } from './listing-record.queries.ts'
import { addListing, heldOf, stepListing } from './listing.work.ts'
import { matchesOf } from './match.queries.ts'

const { countywide } = procedures(permissions)

/** Needs and resources (需求清单、资源清单), which a whole county shares; each step answers the listing as it is now. */
export const listingRouter = router({
  list: countywide('listing:list').input(listingListInput).output(listingList)
    .query(({ ctx: { work }, input }) => listListings(work, input)),
  get: countywide('listing:list').input(byId).output(listingRecord)
    .query(({ ctx: { work }, input }) => listingPage(work, input.id)),
  /** What fits it on the other side, and why. */
  matches: countywide('listing:list').input(matchesInput).output(z.array(matchView))
    .query(({ ctx: { work }, input }) => matchesOf(work, input.id)),
  add: countywide('listing:edit').input(addListingInput).output(listingRecord)
    .mutation(async ({ ctx: { work }, input }) => listingPage(work, (await addListing(work, input)).id)),
  amend: countywide('listing:edit').input(amendListingInput).output(listingRecord)
    .mutation(async ({ ctx: { work }, input }) => listingPage(work, (await stepListing(work, input, async (listing, by) => listing.amend(input, await heldOf(work, listing), by))).id)),
  publish: countywide('listing:edit').input(publishListingInput).output(listingRecord)
    .mutation(async ({ ctx: { work }, input }) => listingPage(work, (await stepListing(work, input, (listing, by) => listing.publish(by))).id)),
  close: countywide('listing:edit').input(closeListingInput).output(listingRecord)
    .mutation(async ({ ctx: { work }, input }) => listingPage(work, (await stepListing(work, input, (listing, by) => listing.close(input, by))).id)),
})
