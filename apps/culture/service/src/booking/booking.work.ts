import { bookingLifecycle, mayAnswer } from '@wuxin/culture/booking.rules'
import type { BookingSource, bookInput, cancelBookingInput, moveBookingInput } from '@wuxin/culture/booking.schema'
import { countyOf } from '@wuxin/platform/area'
import { actingUnder } from '@wuxin/service/life/acting'
import { noClock } from '@wuxin/service/life/clock'
import { announce } from '@wuxin/service/life/steps'
import { load, loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, nextNumber, settings, type Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { Venue } from '../venue/venue.entity.ts'
import { noticesOf } from './booking-notice.rules.ts'
import { Booking } from './booking.entity.ts'
import { keepIn, venueLocked } from './place.work.ts'

/** Keeps a step on a booking and tells those whom it concerns. */
export async function tellOf(work: Work, booking: Booking, taken: Step, venue: Venue): Promise<void> {
  await announce(work, booking, taken, noticesOf(booking, taken, venue, await work.directory(countyOf(booking.area))))
}

interface Wanted {
  venue: string
  starts: Date
  ends: Date
  purpose: string
  people: number | null
  event: string | null
  source: BookingSource | null
}

async function enter(work: Work, { venue: id, starts, ends, ...wanted }: Wanted): Promise<Booking> {
  const venue = await venueLocked(work, id)
  const { area, units } = venue
  const { version: settingsVersion, values } = await settings.current(work, area)
  const state = venue.needsApproval && !mayAnswer(venue, work.caller) ? bookingLifecycle.initial : 'held'
  return keepIn(work, venue, { span: { from: starts, to: ends }, bounds: values, moving: null }, async (part) => {
    const booking = part.em.create(Booking, {
      ...wanted, ...noClock, area, units, venue: id, starts, ends, state, number: await nextNumber(part, 'booking', area), byId: work.caller.id, by: work.caller.name, settingsVersion, stepCount: 0,
      reason: null, closedAt: null, createdAt: work.now, updatedAt: work.now,
    })
    await tellOf(part, booking, booking.book(await actingUnder(part, area, values)), venue)
    return booking
  })
}

/** 预约场地. Throws NOT_FOUND, VENUE_TAKEN with free hours, and what `assertOpen` throws. */
export async function book(work: Work, { venue, starts, ends, ...rest }: z.output<typeof bookInput>): Promise<string> {
  const { id } = await enter(work, { venue, starts: new Date(starts), ends: new Date(ends), event: null, ...rest })
  return id
}

/**
 * Books a venue for an event, in the work of the event's own step; the work is of a countywide procedure, for the venue may belong to a place above. Answers the
 * booking, which is `asked` where the venue's keeper has to agree. Throws what `book` throws.
 */
export const bookFor = (work: Work, { venue, starts, ends, event, purpose }: { venue: string; starts: Date; ends: Date; event: string; purpose: string }): Promise<Booking> =>
  enter(work, { venue, starts, ends, event, purpose, people: null, source: null })

/** The booking of an event that stands, asked for or held; null where there is none. */
export const bookingOf = (work: Work, event: string): Promise<Booking | null> => work.em.findOne(Booking, { event, state: { $in: ['asked', 'held'] } })

/** Moves the booking of an event with it, also to another venue. Throws what `book` throws; an event without a booking gets one. */
export async function moveFor(work: Work, { venue, starts, ends, event, purpose }: { venue: string; starts: Date; ends: Date; event: string; purpose: string }): Promise<Booking> {
  const found = await bookingOf(work, event)
  if (found?.venue === venue && found.starts.getTime() === starts.getTime() && found.ends.getTime() === ends.getTime()) return found
  if (found?.venue === venue) return shifted(work, found, { from: starts, to: ends }, (booking, needsApproval, by) => booking.shift({ from: starts, to: ends }, { needsApproval }, by))
  if (found) await release(work, found, purpose)
  return bookFor(work, { venue, starts, ends, event, purpose })
}

/** Gives back the booking of an event that is no more, or that goes elsewhere; an event without one is left alone. */
export async function cancelFor(work: Work, { event, reason }: { event: string; reason: string }): Promise<void> {
  const found = await bookingOf(work, event)
  if (found) await release(work, found, reason)
}

/** Takes a booking back, whoever asked for it, and tells them. */
export async function release(work: Work, booking: Booking, reason: string): Promise<void> {
  await tellOf(work, booking, booking.release(reason, await actingOn(work, booking)), await load(work, Venue, booking.venue))
}

/** Moves a booking within its venue. */
async function shifted(work: Work, { id, venue: at, version }: { id: string; venue: string; version: number }, span: { from: Date; to: Date }, take: (booking: Booking, needsApproval: boolean, by: Acting) => Step): Promise<Booking> {
  const venue = await venueLocked(work, at)
  const { settingsVersion } = await load(work, Booking, id)
  const bounds = (await settings.at(work, venue.area, settingsVersion)).values
  return keepIn(work, venue, { span, bounds, moving: id }, async (part) => {
    const booking = await loadLocked(part, Booking, id, version)
    await tellOf(part, booking, take(booking, venue.needsApproval, await actingOn(part, booking)), venue)
    return booking
  })
}

/** 改时间. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN, BOOKING_OF_EVENT, VENUE_TAKEN with free hours, and what `assertOpen` throws. */
export async function moveBooking(work: Work, { id, version, starts, ends }: z.output<typeof moveBookingInput>): Promise<string> {
  const span = { from: new Date(starts), to: new Date(ends) }
  const { venue } = await load(work, Booking, id)
  await shifted(work, { id, venue, version }, span, (booking, needsApproval, by) => booking.move(span, { needsApproval }, by))
  return id
}

/** Takes one step on the version of a booking that the caller saw. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN. */
export async function stepOn(work: Work, { id, version }: { id: string; version: number }, take: (booking: Booking, by: Acting) => Step): Promise<string> {
  const booking = await loadLocked(work, Booking, id, version)
  await tellOf(work, booking, take(booking, await actingOn(work, booking)), await load(work, Venue, booking.venue))
  return id
}

/** 取消, and why. */
export const cancelBooking = (work: Work, input: z.output<typeof cancelBookingInput>): Promise<string> => stepOn(work, input, (booking, by) => booking.cancel(input.reason, by))
