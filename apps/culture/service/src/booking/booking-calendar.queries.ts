import { bookingRules } from '@wuxin/culture/booking.rules'
import type { calendarInput, CalendarView, findInput, foundVenues, freeInput, freeView } from '@wuxin/culture/booking.schema'
import { permissions } from '@wuxin/culture/permissions'
import { assertOpen, dayAfter, freeNear, instantOn, isHoliday, lookedSpan, openingsOn, without, type Span } from '@wuxin/culture/venue.rules'
import { holdsInCounty } from '@wuxin/platform/caller'
import { selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { beginningOf } from '@wuxin/platform/working-day'
import { all, is, iso, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../culture.work.ts'
import { hoursLeft, openingOf, venueColumns, venues, venuesNear, type KeptVenue } from '../venue/venue.queries.ts'
import type { Booking } from './booking.entity.ts'
import { takenOf } from './booking.queries.ts'

/** Venues beside one another in a calendar; whoever wants more narrows the place. */
const most = 60

async function venuesFor(work: Work, condition: Condition): Promise<KeptVenue[]> {
  const { rows } = await sql<KeptVenue>`select ${venueColumns(work.now)} from ${venues} where ${all([venuesNear(work), condition])} order by v.area, v.name, v.id limit ${most}`.execute(work.db)
  return rows
}

async function venueOf(work: Work, id: string): Promise<KeptVenue> {
  const [venue] = await venuesFor(work, is`v.id = ${id}`)
  if (!venue) throw new DomainError('NOT_FOUND', { id })
  return venue
}

type Entry = Pick<Booking, 'id' | 'version' | 'number' | 'purpose' | 'state' | 'by' | 'byId' | 'event' | 'venue' | 'area' | 'units'> & { starts: string; ends: string }

/** Some days of one venue, or of all that are in use at a place: their hours, and who has booked them. */
export async function calendar(work: Work, { from, days, venue, area }: z.output<typeof calendarInput>): Promise<CalendarView> {
  const shown = await venuesFor(work, venue ? is`v.id = ${venue}` : all([is`v.retired_at is null`, ...(area ? [is`(v.area >= ${area} and v.area < ${upperBound(area)})`] : [])]))
  const span = { from: beginningOf(from), to: beginningOf(dayAfter(from, days)) }
  const { rows } = await sql<Entry>`select b.id, b.version, b.number, b.purpose, b.state, b.by, b.by_id as "byId", b.event, b.venue, b.area, b.units, b.starts, b.ends from booking b
    where b.venue = any (${shown.map(({ id }) => id)}::uuid[]) and b.state in ('asked', 'held') and b.starts < ${span.to} and b.ends > ${span.from} order by b.starts, b.id`.execute(work.db)
  const names = await namesOf(work, shown)
  const dates = Array.from({ length: days }, (_, at) => dayAfter(from, at))
  return {
    venues: shown.map((each) => {
      const { id, name, kind, needsApproval, retiredAt } = each
      const directory = names.directory(each.area)
      const mayBook = retiredAt === null && holdsInCounty(work.caller, permissions['booking:ask'], each.area)
      return { id, name, kind, needsApproval, mayBook, place: names.place(each.area), days: dates.map((day) => ({ day, holiday: directory !== undefined && isHoliday(day, directory.calendar), open: hoursLeft(each, day, directory) })) }
    }),
    entries: rows.map(({ byId: askedBy, area: at, units, ...row }) => ({ ...row, starts: iso(row.starts), ends: iso(row.ends), mayMove: bookingRules.mayDo('move', { state: row.state, area: at, units, askedBy, event: row.event }, work.caller) })),
    asOf: work.now.toISOString(),
  }
}

const told = ({ from, to }: Span) => ({ from: from.toISOString(), to: to.toISOString() })

/** Whether these hours of a venue are free, and which are around them. Throws NOT_FOUND, and what `assertOpen` throws but for hours and closures: there the free ones are the answer. */
export async function freeHours(work: Work, { venue: id, starts, ends, moving }: z.output<typeof freeInput>): Promise<z.output<typeof freeView>> {
  const venue = await venueOf(work, id)
  const wanted = { from: new Date(starts), to: new Date(ends) }
  const { calendar: statutory } = await work.directory(venue.area.slice(0, 6))
  const { values: bounds } = await settings.current(work, venue.area)
  const taken = await takenOf(work, id, lookedSpan(wanted), moving)
  const at = { now: work.now, bounds, calendar: statutory }
  const isOpen = isAllowed(() => assertOpen(openingOf(venue), wanted, at))
  return { isFree: isOpen && !taken.some((each) => each.from < wanted.to && wanted.from < each.to), free: freeNear(openingOf(venue), wanted, taken, at).map(told) }
}

/** Whether a rule lets something pass; hours outside of those of the venue have free ones beside them, all else is the caller's to mend. */
function isAllowed(rule: () => void): boolean {
  try {
    rule()
    return true
  } catch (error) {
    if (error instanceof DomainError && ['VENUE_SHUT', 'VENUE_HOURS', 'VENUE_CLOSED'].includes(error.code)) return false
    throw error
  }
}

/** Venues of a place and of those above it that have room for so many, and free hours of that length on a day: the smallest that is large enough first. */
export async function findVenues(work: Work, { area, day, minutes, people, kind }: z.output<typeof findInput>): Promise<z.output<typeof foundVenues>> {
  const shown = await venuesFor(work, all([
    is`v.retired_at is null`, is`((v.area >= ${area} and v.area < ${upperBound(area)}) or v.area = any (${selfAndAncestors(area)}::text[]))`, ...(kind ? [is`v.kind = ${kind}`] : []), ...(people ? [is`(v.capacity is null or v.capacity >= ${people})`] : []),
  ]))
  const names = await namesOf(work, shown)
  const rows = await Promise.all(
    shown.map(async (each) => {
      const directory = names.directory(each.area)
      const span = { from: instantOn(day, '00:00'), to: beginningOf(dayAfter(day)) }
      const past = { from: new Date(0), to: work.now }
      const open = directory === undefined ? [] : openingsOn(day, openingOf(each), directory.calendar)
      const free = without(open, [...(await takenOf(work, each.id, span)), past]).filter(({ from, to }) => to.getTime() - from.getTime() >= minutes * 60_000)
      const { id, name, capacity, needsApproval } = each
      return { venue: { id, name }, kind: each.kind, place: names.place(each.area), capacity, needsApproval, free: free.map(told) }
    }),
  )
  const bySize = (one: { capacity: number | null }, other: { capacity: number | null }) => (one.capacity ?? Infinity) - (other.capacity ?? Infinity)
  return { rows: rows.filter(({ free }) => free.length > 0).toSorted(bySize), asOf: work.now.toISOString() }
}
