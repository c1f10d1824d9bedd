import { addWorkingDays, isWorkingDay, startOfDay, type Calendar } from '@wuxin/platform/working-day'
import type { Random } from './random.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When offices are open on a working day, as hours of the day in Shanghai. */
const shifts = [
  { opens: 8.5, closes: 12 },
  { opens: 14.5, closes: 18 },
] as const

/** Minutes of one working day. */
export const officeDay = shifts.reduce((sum, { opens, closes }) => sum + (closes - opens) * 60, 0)

/** The instant at which offices have been open for so many minutes since `from`. */
export function addOfficeMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = minutes * MINUTE
  for (let day = startOfDay(from).getTime(); ; day += DAY) {
    if (!isWorkingDay(new Date(day), calendar)) continue
    for (const { opens, closes } of shifts) {
      const start = Math.max(day + opens * HOUR, from.getTime())
      const open = day + closes * HOUR - start
      if (open > left) return new Date(start + left)
      left -= Math.max(open, 0)
    }
  }
}

export function isOfficeTime(instant: Date, calendar: Calendar): boolean {
  const hour = (instant.getTime() - startOfDay(instant).getTime()) / HOUR
  return isWorkingDay(instant, calendar) && shifts.some(({ opens, closes }) => opens <= hour && hour < closes)
}

/** This hour and minute of the instant's day in Shanghai. */
export function atTime(instant: Date, minuteOfDay: number): Date {
  return new Date(startOfDay(instant).getTime() + minuteOfDay * MINUTE)
}

/** So many office minutes into the day that lies so many working days back; into one ahead where `days` is negative. */
export const officeAgo = (asOf: Date, { days, minutes }: { days: number; minutes: number }, calendar: Calendar): Date =>
  addOfficeMinutes(startOfDay(addWorkingDays(asOf, -days, calendar)), minutes, calendar)

/** When a resident finds time for an answer: within hours of it by day, or on one of the next five working days, eight to ten. */
export function leisureAfter(answered: Date, calendar: Calendar, random: Random): Date {
  if (random.chance(0.2) && isOfficeTime(answered, calendar)) return new Date(answered.getTime() + random.int(30, 180) * MINUTE)
  return atTime(addWorkingDays(answered, random.int(1, 5), calendar), random.int(8 * 60, 22 * 60))
}
