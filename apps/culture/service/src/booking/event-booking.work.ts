import { eventError } from '@wuxin/culture/event.schema'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { bookingOf, cancelFor, moveFor } from './booking.work.ts'
import { Venue } from '../venue/venue.entity.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import type { FollowEvent } from '../event/event.work.ts'

/** What of an event its booking follows. */
const followed: readonly string[] = ['venue', 'starts', 'ends']

const isMoved = ({ action, params }: Parameters<FollowEvent>[2]): boolean => action === 'plan' || action === 'postpone' || (action === 'amend' && Array.isArray(params.changed) && params.changed.some((field) => followed.includes(field)))

/** Books the venue of an event, moves the booking along, and gives it back. Throws VENUE_TAKEN with the free hours, and what keeps the venue from being booked then. */
export const keepBooking: FollowEvent = async (work, event, step) => {
  const { id, venue, starts, ends, title } = event
  if (step.action === 'cancel' || (venue === null && step.action === 'amend')) {
    await cancelFor(work, { event: id, reason: step.words ?? title })
    event.venueName = null
  }
  if (venue === null || !isMoved(step)) return
  await moveFor(work, { venue, starts, ends, event: id, purpose: title })
  event.venueName = (await load(work, Venue, venue)).name
}

/** Throws BOOKING_NOT_HELD where the venue of an event waits for its keeper's word, or was refused. */
export async function assertHeld(work: Work, { id, venue, venueName }: Pick<CultureEvent, 'id' | 'venue' | 'venueName'>): Promise<void> {
  if (venue === null) return
  const booking = await bookingOf(work, id)
  if (booking?.state !== 'held') throw eventError('BOOKING_NOT_HELD', { name: venueName ?? '' })
}
