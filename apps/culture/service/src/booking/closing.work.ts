import type { Span } from '@wuxin/culture/venue.rules'
import { venueError, type closeVenueInput, type retireVenueInput } from '@wuxin/culture/venue.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Venue } from '../venue/venue.entity.ts'
import { changeVenue } from '../venue/venue.work.ts'
import { Booking } from './booking.entity.ts'
import { release } from './booking.work.ts'

/** Bookings of a venue in a span, or from now on, that are taken back for a reason where that is asked for. Throws CLOSURE_BOOKED with which they are where it is not. */
async function emptied(work: Work, venue: Venue, { from, to }: { from: Date; to: Date | null }, reason: string, mayRelease: boolean): Promise<void> {
  const standing = await work.em.find(Booking, { venue: venue.id, state: { $in: ['asked', 'held'] }, ends: { $gt: from > work.now ? from : work.now }, ...(to ? { starts: { $lt: to } } : {}) }, { orderBy: { starts: 'asc' } })
  if (standing.length === 0) return
  if (!mayRelease) {
    const bookings = standing.slice(0, 20).map(({ id, number, starts, ends }) => ({ id, number, from: starts.toISOString(), to: ends.toISOString() }))
    throw venueError('CLOSURE_BOOKED', { count: standing.length, numbers: bookings.map(({ number }) => number).join('、'), bookings })
  }
  for (const booking of standing) await release(work, booking, reason)
}

/** 临时关闭. Throws CLOSURE_BOOKED, and what closing throws. */
export const closeVenue = (work: Work, { from, to, reason, release: mayRelease, ...seen }: z.output<typeof closeVenueInput>): Promise<string> =>
  changeVenue(work, seen, async (venue) => {
    const span: Span = { from: new Date(from), to: new Date(to) }
    venue.shut({ ...span, reason, by: work.caller.name }, work.now)
    await emptied(work, venue, span, reason, mayRelease)
  })

/** 停用. Throws CLOSURE_BOOKED, and VENUE_RETIRED. */
export const retireVenue = (work: Work, { reason, release: mayRelease, ...seen }: z.output<typeof retireVenueInput>): Promise<string> =>
  changeVenue(work, seen, async (venue) => {
    venue.retire(reason, work.now)
    await emptied(work, venue, { from: work.now, to: null }, reason, mayRelease)
  })
