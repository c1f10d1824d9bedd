import { z } from 'zod'

/**
 * Working-day arithmetic for 办理时限. Shanghai time is a fixed +08:00; a `Day` is its date `YYYY-MM-DD`.
 *
 * Periods follow the Civil Code (民法典): the day of the start is not counted, hours run from the moment itself
 * (第二百零一条); the last day ends at 24:00 (第二百零三条). That article lets a period end at close of business where
 * there are business hours; here every act is taken by the platform around the clock, so 24:00 holds.
 * A deadline is an instant: the last millisecond of its last day, so that its date is the day people speak of.
 */
export type Day = string

/** A day as records take it: of the years 1900 to 2199. A mistyped century is refused, and the database knows no year 0. */
export const recordDay = z.iso.date().regex(/^(19|20|21)/)

/** What a day of the calendar is. */
export const dayKinds = ['workday', 'holiday'] as const
export type DayKind = (typeof dayKinds)[number]

/** Days that differ from the weekend rule (Monday to Friday work): holidays and make-up workdays (调休). */
export type Calendar = { days: Readonly<Record<Day, DayKind>> }

/** What a time limit is counted in. */
export const clockUnits = ['workingDays', 'hours', 'minutes'] as const

/** A time limit. Working days follow the calendar; hours and minutes run through nights and holidays (应急). */
export const clockSetting = z.object({ amount: z.int().min(1).max(999), unit: z.enum(clockUnits) })
export type ClockSetting = z.infer<typeof clockSetting>

/** A time in which a clock stands still, for instance while an extension is being asked. */
export type Pause = { from: Date; to: Date }

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OFFSET = 8 * HOUR
const elapsed = { hours: HOUR, minutes: HOUR / 60 }

/** The date of an instant in Asia/Shanghai. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10)
}

/** The day before a day. */
export const dayBefore = (day: Day): Day => dayOf(new Date(Date.parse(`${day}T12:00:00+08:00`) - 86_400_000))

/** Midnight in Asia/Shanghai at which a day begins. */
export const beginningOf = (day: Day): Date => new Date(`${day}T00:00:00+08:00`)

/** The last millisecond of a day in Asia/Shanghai: the deadline that people mean by its date. */
export const endOf = (day: Day): Date => endOfDay(beginningOf(day))

/** The last millisecond of the instant's day in Asia/Shanghai (二十四时). */
export function endOfDay(instant: Date): Date {
  return new Date(startOfDay(instant).getTime() + DAY - 1)
}

/** Midnight at the beginning of the instant's day in Asia/Shanghai. */
export function startOfDay(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + OFFSET) / DAY) * DAY - OFFSET)
}

/** Is the instant's day a working day: as the calendar lists it, else Monday to Friday. */
export function isWorkingDay(instant: Date, calendar: Calendar): boolean {
  const listed = calendar.days[dayOf(instant)]
  if (listed) return listed === 'workday'
  const weekday = new Date(instant.getTime() + OFFSET).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The same time of day on the `count`-th working day after `from`'s day (before it, if negative). */
export function addWorkingDays(from: Date, count: number, calendar: Calendar): Date {
  const step = count < 0 ? -DAY : DAY
  let instant = from
  for (let left = Math.abs(count); left > 0; ) {
    instant = new Date(instant.getTime() + step)
    if (isWorkingDay(instant, calendar)) left -= 1
  }
  return instant
}

/** Working days after `from`'s day up to and including `to`'s day; 0 if `to` is not on a later day. */
export function workingDaysBetween(from: Date, to: Date, calendar: Calendar): number {
  let count = 0
  for (let day = startOfDay(from).getTime() + DAY; day <= to.getTime(); day += DAY) {
    if (isWorkingDay(new Date(day), calendar)) count += 1
  }
  return count
}

/**
 * When a clock that starts at `from` runs out. After a changed calendar an open deadline is this function again, over
 * the kept start, limit and pauses; a reopened case starts a new clock; a merged one follows the case that it joined.
 */
export function deadline(from: Date, clock: ClockSetting, calendar: Calendar): Date {
  if (clock.unit === 'workingDays') return endOfDay(addWorkingDays(from, clock.amount, calendar))
  return new Date(from.getTime() + clock.amount * elapsed[clock.unit])
}

/**
 * A deadline after a pause: an elapsed clock moves by the pause's length, a working-day clock by the working days of
 * the pause (its first day not counted, 第二百零一条). A pause that begins after the deadline moves nothing.
 */
export function extendByPause(due: Date, pause: Pause, unit: ClockSetting['unit'], calendar: Calendar): Date {
  if (pause.from > due) return due
  if (unit === 'workingDays') return addWorkingDays(due, workingDaysBetween(pause.from, pause.to, calendar), calendar)
  return new Date(due.getTime() + pause.to.getTime() - pause.from.getTime())
}

/** Milliseconds left, and whole working days left after today; milliseconds are negative once overdue. */
export function remaining(now: Date, due: Date, calendar: Calendar): { milliseconds: number; workingDays: number } {
  return { milliseconds: due.getTime() - now.getTime(), workingDays: workingDaysBetween(now, due, calendar) }
}

/** Whether the deadline is over (已超期); at the very instant it is not yet. */
export function isOverdue(now: Date, due: Date): boolean {
  return now > due
}

/** Deadlines up to this instant are due soon (即将到期): the end of today's work, or of the next working day if today is
 * none; never less than four hours ahead, for clocks that run through the night. An upper bound for an index range. */
export function dueSoonUntil(now: Date, calendar: Calendar): Date {
  const workingDay = isWorkingDay(now, calendar) ? now : addWorkingDays(now, 1, calendar)
  return new Date(Math.max(endOfDay(workingDay).getTime(), now.getTime() + 4 * HOUR))
}

/** Whether a deadline is still ahead, and due soon (即将到期). */
export function isDueSoon(now: Date, due: Date, calendar: Calendar): boolean {
  return !isOverdue(now, due) && due <= dueSoonUntil(now, calendar)
}
