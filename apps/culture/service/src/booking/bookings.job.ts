import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { load } from '@wuxin/service/load'
import { actingOn } from '../culture.work.ts'
import { Venue } from '../venue/venue.entity.ts'
import { Booking } from './booking.entity.ts'
import { tellOf } from './booking.work.ts'

/** Looks every ten minutes for bookings that nobody answered: those that would begin by now lapse, all others go up one level. */
export const bookings = dueWork({
  name: 'culture.bookings',
  cron: '*/10 * * * *',
  looks: [
    eachOf(Booking, (now) => is`(r.state = 'asked' and (r.wake_at <= ${now} or r.starts <= ${now}))`, async (booking, work) => {
      const by = await actingOn(work, booking)
      await tellOf(work, booking, booking.starts <= work.now ? booking.lapse(by) : booking.escalate(by), await load(work, Venue, booking.venue))
    }),
  ],
})
