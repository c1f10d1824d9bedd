import { permissions } from '@wuxin/culture/permissions'
import { publicVenue, publicVenuesInput } from '@wuxin/culture/venue.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { venuesNearby } from './resident-venue.queries.ts'

const { resident } = procedures(permissions)

/** 附近场地: what a place has and when it opens, for everybody. */
export const residentVenueRouter = router({
  near: resident.input(publicVenuesInput).output(z.array(publicVenue))
    .query(({ ctx: { work }, input }) => venuesNearby(work, input)),
})
