import type { calendarView } from '@wuxin/platform/calendar.schema'
import { reason } from '@wuxin/platform/area.schema'
import { dayKinds } from '@wuxin/platform/working-day'
import { z } from 'zod'

export type CalendarView = z.output<typeof calendarView>
export type CalendarDay = CalendarView['days'][number]

const milliseconds = 86_400_000
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.round((noon(to) - noon(from)) / milliseconds) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => new Date(noon(from) + index * milliseconds).toISOString().slice(0, 10))
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(noon(day)).getUTCDay() + 6) % 7

/** The days of a month (1 to 12). */
export function daysOfMonth(year: number, month: number): string[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const last = new Date(Date.UTC(year, month, 0, 12)).toISOString().slice(0, 10)
  return daysBetween(first, last)
}

/** Whether people work on a day: as the calendar lists it, else Monday to Friday. */
export const isWorkday = (day: string, listed: CalendarDay | undefined): boolean => (listed ? listed.kind === 'workday' : weekdayOf(day) < 5)

const longest = 40

/** What the page asks for a stretch of days: off, at work (调休), or back to the weekend rule; and why. */
export const calendarSpan = z
  .object({ from: z.iso.date(), to: z.iso.date(), kind: z.enum([...dayKinds, 'rule']), name: z.string().trim().min(1).max(20), reason })
  .refine(({ from, to }) => from <= to && daysBetween(from, to).length <= longest, { path: ['to'], params: { code: 'SPAN_WRONG' } })

/** The days of a stretch, as the service takes them. */
export const spannedDays = ({ from, to, kind, name }: z.output<typeof calendarSpan>) =>
  daysBetween(from, to).map((day) => ({ day, kind: kind === 'rule' ? null : kind, name }))
