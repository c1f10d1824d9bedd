import { z } from 'zod'
import { reason } from './area.schema.ts'
import { dayKinds } from './working-day.ts'

/** A year that the calendar can hold. */
export const calendarYear = z.int().min(2000).max(2100)

/** A day of those years. */
const day = z.iso.date().regex(/^(20\d\d|2100)-/)

/** A day that differs from the weekend rule, and what it is called (国庆节, 调休). */
export const calendarDay = z.object({ day, kind: z.enum(dayKinds), name: z.string().trim().min(1).max(20) })

/** `isAnnounced`: the State Council Office's notice for the year is in; without it only weekends are known. */
export const calendarView = z.object({ year: calendarYear, isAnnounced: z.boolean(), days: z.array(calendarDay) })

/** Days as the year's notice (国务院办公厅关于部分节假日安排的通知) says; `kind: null` puts a day back under the weekend rule. */
export const setCalendarInput = z.object({
  days: z.array(calendarDay.extend({ kind: z.enum(dayKinds).nullable() })).min(1).max(80),
  reason,
})
