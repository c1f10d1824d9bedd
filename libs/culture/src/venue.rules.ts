import { beginningOf, dayOf, isWorkingDay, type Calendar, type Day } from '@wuxin/platform/working-day'
import { venueError, type Interval, type OpeningHours } from './venue.schema.ts'

/** From-to, the end not included. */
export interface Span {
  from: Date
  to: Date
}

/** What is asked of a venue: its hours, and when somebody closed it. */
export interface Opening {
  name: string
  retiredAt: Date | null
  hours: OpeningHours
  closures: readonly (Span & { reason: string })[]
}

/** What a county sets for bookings: hours at most, and days ahead. */
export interface BookingBounds {
  bookLongest: number
  bookAhead: number
}

const dayLength = 86_400_000
const hour = 3_600_000

/** Whether two spans share a moment; where one ends the next may begin. */
export const doSpansOverlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** The day so many days after another. */
export const dayAfter = (day: Day, days = 1): Day => dayOf(new Date(beginningOf(day).getTime() + days * dayLength))

/** An instant of a day by its time `HH:MM`, in Asia/Shanghai. */
export const instantOn = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7

/** Whether a day lies in a statutory break (法定假期). The calendar lists only days that differ from the weekend rule: a weekend that joins such a day is of the break. */
export function isHoliday(day: Day, calendar: Calendar): boolean {
  const joins = (step: 1 | -1): boolean => {
    let at = day
    while (!isWorkingDay(beginningOf(at), calendar)) {
      if (calendar.days[at] === 'holiday') return true
      at = dayAfter(at, step)
    }
    return false
  }
  return joins(1) || joins(-1)
}

/** The hours that a day has. A make-up workday keeps those of its weekday: who works then comes to the venue as on any Saturday. */
export const hoursOn = (day: Day, hours: OpeningHours, calendar: Calendar): readonly Interval[] =>
  isHoliday(day, calendar) ? hours.holidays : (hours.weekdays[weekdayOf(day)] ?? [])

/** What is left of spans beside what is taken of them, in order. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((span) => {
        if (!doSpansOverlap(span, cut)) return [span]
        return [{ from: span.from, to: cut.from }, { from: cut.to, to: span.to }].filter(({ from, to }) => from < to)
      }),
    [...spans],
  )
}

/** When a venue is open on a day, closures left out. */
export function openingsOn(day: Day, { retiredAt, hours, closures }: Omit<Opening, 'name'>, calendar: Calendar): Span[] {
  if (retiredAt !== null) return []
  return without(hoursOn(day, hours, calendar).map(({ from, to }) => ({ from: instantOn(day, from), to: instantOn(day, to) })), closures)
}

/** `08:00–12:00、14:00–18:00`. */
export const hoursText = (hours: readonly Interval[]): string => hours.map(({ from, to }) => `${from}–${to}`).join('、')

/** The last instant at which a booking may begin. */
export const latestStart = (now: Date, { bookAhead }: BookingBounds): Date => new Date(beginningOf(dayAfter(dayOf(now), bookAhead + 1)).getTime() - 1)

/** Throws BOOKING_ORDER, BOOKING_PAST, BOOKING_TOO_LONG, BOOKING_TOO_FAR, VENUE_RETIRED, VENUE_SHUT, VENUE_HOURS and VENUE_CLOSED: all that a venue refuses whoever came first. */
export function assertOpen(venue: Opening, { from, to }: Span, { now, bounds, calendar }: { now: Date; bounds: BookingBounds; calendar: Calendar }): void {
  const { name } = venue
  if (to <= from) throw venueError('BOOKING_ORDER', { starts: from.toISOString(), ends: to.toISOString() })
  if (from < now) throw venueError('BOOKING_PAST', { starts: from.toISOString() })
  if (to.getTime() - from.getTime() > bounds.bookLongest * hour) throw venueError('BOOKING_TOO_LONG', { hours: bounds.bookLongest })
  const latest = latestStart(now, bounds)
  if (from > latest) throw venueError('BOOKING_TOO_FAR', { latest: dayOf(latest) })
  if (venue.retiredAt !== null) throw venueError('VENUE_RETIRED', { name })
  const day = dayOf(from)
  const hours = hoursOn(day, venue.hours, calendar)
  if (hours.length === 0) throw venueError('VENUE_SHUT', { name, day })
  const isInside = hours.some((each) => instantOn(day, each.from) <= from && to <= instantOn(day, each.to))
  if (!isInside) throw venueError('VENUE_HOURS', { name, day, hours: hoursText(hours) })
  const closure = venue.closures.find((each) => doSpansOverlap(each, { from, to }))
  if (closure) throw venueError('VENUE_CLOSED', { name, from: closure.from.toISOString(), to: closure.to.toISOString(), reason: closure.reason })
}

/** Days that are looked through for free hours, and the days with some that are offered. */
const looked = { days: 15, offered: 3, most: 6 } as const

/** The days whose bookings `freeNear` asks about: from the wanted one on. */
export const lookedSpan = (wanted: Span): Span => ({ from: beginningOf(dayOf(wanted.from)), to: beginningOf(dayAfter(dayOf(wanted.from), looked.days)) })

/** Free hours (空闲时段) of the wanted day and of the next days that have some, long enough for what is wanted, none behind `now` and none beyond what may be booked. */
export function freeNear(venue: Omit<Opening, 'name'>, wanted: Span, taken: readonly Span[], { now, bounds, calendar }: { now: Date; bounds: BookingBounds; calendar: Calendar }): Span[] {
  const length = wanted.to.getTime() - wanted.from.getTime()
  const past = { from: new Date(0), to: now }
  const beyond = { from: latestStart(now, bounds), to: new Date(8.64e15) }
  const days = Array.from({ length: looked.days }, (_, at) => dayAfter(dayOf(wanted.from), at))
  const found: Span[][] = []
  for (const day of days) {
    const free = without(openingsOn(day, venue, calendar), [...taken, past, beyond]).filter(({ from, to }) => to.getTime() - from.getTime() >= length)
    if (free.length > 0) found.push(free)
    if (found.length === looked.offered) break
  }
  return found.flat().slice(0, looked.most)
}

/** Where in free hours something of this length lies nearest to the time of day at which it was wanted: what one click books. */
export function fitIn(free: Span, wanted: Span): Span {
  const length = wanted.to.getTime() - wanted.from.getTime()
  const asWanted = beginningOf(dayOf(free.from)).getTime() + (wanted.from.getTime() - beginningOf(dayOf(wanted.from)).getTime())
  const from = Math.min(Math.max(asWanted, free.from.getTime()), free.to.getTime() - length)
  return { from: new Date(from), to: new Date(from + length) }
}
