import { permissions } from '@wuxin/culture/permissions'
import { filesAttached } from '@wuxin/events/file'
import { noticeSent } from '@wuxin/events/notice'
import { defineService } from '@wuxin/service/define'
import { Booking } from './booking/booking.entity.ts'
import { CultureEvent } from './event/event.entity.ts'
import { events } from './event-step/events.job.ts'
import { CreateSignUps } from './migrations/202611261020-sign-up.migration.ts'
import { CreateCulture } from './migrations/202611261000-culture.migration.ts'
import { offers } from './sign-up/offers.job.ts'
import { SignUp } from './sign-up/sign-up.entity.ts'
import { CreateVenues } from './migrations/202611261010-venue.migration.ts'
import { recount } from './recount.job.ts'
import { cultureRouter } from './router.ts'
import { Step } from './step/step.table.ts'
import { Venue } from './venue/venue.entity.ts'
import { VenueClosure } from './venue/venue.table.ts'

/** CULTURE 文化: a year of events, from plan to score card. */
export const service = defineService({
  id: 'culture',
  entities: [CultureEvent, SignUp, Venue, VenueClosure, Booking, Step],
  migrations: [
    { name: '202611261000-culture', class: CreateCulture }, { name: '202611261010-venue', class: CreateVenues }, { name: '202611261020-sign-up', class: CreateSignUps },
  ],
  router: cultureRouter,
  permissions,
  publishes: [filesAttached, noticeSent],
  jobs: [events, offers, recount],
})
