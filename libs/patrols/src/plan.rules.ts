import { isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { beginningOf, dayOf, isWorkingDay, type Calendar, type Day } from '@wuxin/platform/working-day'

/** How often: every so many days, on days of the week, on days of the month. */
export const rhythmKinds = ['daily', 'weekly', 'monthly'] as const
/** On which of these days: 每天, 仅工作日, 仅节假日; the platform's calendar says which they are, make-up workdays included. */
export const dayChoices = ['all', 'working', 'holidays'] as const
export type DayChoice = (typeof dayChoices)[number]

/** How often somebody walks. Weekdays from 1 (Monday) to 7; of the month's days, one that a month has not is its last. */
export type Rhythm = { kind: 'daily'; every: number } | { kind: 'weekly'; weekdays: readonly number[] } | { kind: 'monthly'; days: readonly number[] }

/** When a plan asks for a shift; `from` and `to` are its first and last day, `begins` and `ends` times of the day in Asia/Shanghai. */
export interface Timetable extends Term {
  rhythm: Rhythm
  on: DayChoice
  begins: string
  ends: string
}

const DAY = 86_400_000
const noon = (day: Day): number => Date.parse(`${day}T12:00:00+08:00`)
/** The day behind another. */
export const nextDay = (day: Day): Day => dayOf(new Date(noon(day) + DAY))
/** From 1 (Monday) to 7. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
const lastOfMonth = (day: Day): number => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

function isInRhythm(day: Day, { rhythm, from }: Timetable): boolean {
  if (rhythm.kind === 'daily') return Math.round((noon(day) - noon(from)) / DAY) % rhythm.every === 0
  if (rhythm.kind === 'weekly') return rhythm.weekdays.includes(weekdayOf(day))
  const last = lastOfMonth(day)
  return rhythm.days.some((wanted) => Math.min(wanted, last) === Number(day.slice(8)))
}

/** Whether a plan asks for a shift on this day. */
export const isPlannedOn = (day: Day, table: Timetable, calendar: Calendar): boolean =>
  isHeldOn(table, day) && isInRhythm(day, table) && (table.on === 'all' || isWorkingDay(beginningOf(day), calendar) === (table.on === 'working'))

/** The days of a plan from one day to another, both included. */
export function plannedDays(table: Timetable, from: Day, to: Day, calendar: Calendar): Day[] {
  const found: Day[] = []
  for (let day = from > table.from ? from : table.from; day <= to; day = nextDay(day)) if (isPlannedOn(day, table, calendar)) found.push(day)
  return found
}

/** When a shift of this day begins and ends; one that ends at or before its beginning ends on the next day (夜巡). */
export function timesOf(day: Day, { begins, ends }: Pick<Timetable, 'begins' | 'ends'>): { from: Date; to: Date } {
  return { from: new Date(`${day}T${begins}:00+08:00`), to: new Date(`${ends > begins ? day : nextDay(day)}T${ends}:00+08:00`) }
}
