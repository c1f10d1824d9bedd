import { assertOpen, freeNear, lookedSpan, type BookingBounds, type Span } from '@wuxin/culture/venue.rules'
import { venueError } from '@wuxin/culture/venue.schema'
import { countyOf } from '@wuxin/platform/area'
import { attempt } from '@wuxin/service/attempt'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { Venue } from '../venue/venue.entity.ts'
import { takenOf } from './booking.queries.ts'

/** PostgreSQL's word for a row that an exclusion constraint keeps out. */
const excluded = '23P01'

/** A venue with its closures, which nobody else changes or books until this work ends. Throws NOT_FOUND. */
export async function venueLocked(work: Work, id: string): Promise<Venue> {
  const venue = await loadLocked(work, Venue, id)
  await work.em.populate(venue, ['closures'], { refresh: true })
  return venue
}

/** Where a booking goes: its span, what the county allows, and which one it is where it only moves. */
interface Placing {
  span: Span
  bounds: BookingBounds
  moving: string | null
}

/** Free hours around what was wanted. */
async function freeOf(work: Work, venue: Venue, { span: wanted, bounds, moving }: Placing): Promise<{ from: string; to: string }[]> {
  const { calendar } = await work.directory(countyOf(venue.area))
  const taken = await takenOf(work, venue.id, lookedSpan(wanted), moving)
  return freeNear(venue.opening(), wanted, taken, { now: work.now, bounds, calendar }).map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }))
}

/**
 * Writes a booking into a span of a venue: that no two overlap is the database's to say, also of two that come in the same millisecond. `write` does all of it with
 * the part of the work that it is given. Throws what `assertOpen` throws, and VENUE_TAKEN with the free hours, where everything that `write` did is undone.
 */
export async function keepIn<Result>(work: Work, venue: Venue, placing: Placing, write: (part: Work) => Promise<Result>): Promise<Result> {
  const { calendar } = await work.directory(countyOf(venue.area))
  const { span, bounds } = placing
  assertOpen(venue.opening(), span, { now: work.now, bounds, calendar })
  const { name } = venue
  const tried = await attempt(work, async (part) => {
    try {
      const result = await write(part)
      await part.em.flush()
      return result
    } catch (error) {
      throw (error as { code?: string }).code === excluded ? venueError('VENUE_TAKEN', { name, free: [] }) : error
    }
  })
  if (tried.refusal === null) return tried.result
  if (tried.refusal.code !== 'VENUE_TAKEN') throw tried.refusal
  throw venueError('VENUE_TAKEN', { name, free: await freeOf(work, venue, placing) })
}
