import { permissions } from '@wuxin/culture/permissions'
import { addVenueInput, amendVenueInput, closeVenueInput, reopenVenueInput, retireVenueInput, venueList, venueListInput, venueRecord } from '@wuxin/culture/venue.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { closeVenue, retireVenue } from '../booking/closing.work.ts'
import { listVenues, venuePage } from './venue.queries.ts'
import { addVenue, amendVenue, reopenVenue } from './venue.work.ts'

const { countywide } = procedures(permissions)

/** Venues (场地), when they are open and closed; whoever changes one gets it as it is now. */
export const venueRouter = router({
  list: countywide('venue:list').input(venueListInput).output(venueList)
    .query(({ ctx: { work }, input }) => listVenues(work, input)),
  get: countywide('venue:list').input(byId).output(venueRecord)
    .query(({ ctx: { work }, input }) => venuePage(work, input.id)),
  add: countywide('venue:edit').input(addVenueInput).output(venueRecord)
    .mutation(async ({ ctx: { work }, input }) => venuePage(work, await addVenue(work, input))),
  amend: countywide('venue:edit').input(amendVenueInput).output(venueRecord)
    .mutation(async ({ ctx: { work }, input }) => venuePage(work, await amendVenue(work, input))),
  close: countywide('venue:edit').input(closeVenueInput).output(venueRecord)
    .mutation(async ({ ctx: { work }, input }) => venuePage(work, await closeVenue(work, input))),
  reopen: countywide('venue:edit').input(reopenVenueInput).output(venueRecord)
    .mutation(async ({ ctx: { work }, input }) => venuePage(work, await reopenVenue(work, input))),
  retire: countywide('venue:edit').input(retireVenueInput).output(venueRecord)
    .mutation(async ({ ctx: { work }, input }) => venuePage(work, await retireVenue(work, input))),
})
