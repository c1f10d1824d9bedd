import type { setCalendarInput } from '@wuxin/platform/calendar.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import chineseDays from 'chinese-days'
import { sql } from 'kysely'
import type { z } from 'zod'
import { allDirectoriesTouched } from '../directory-revision.ts'
import { CalendarDay } from './calendar.entity.ts'

/** Puts a day of the calendar as it was announced; back under the weekend rule where `kind` is null. */
export async function setDay(work: Work, { day, kind, name }: z.infer<typeof setCalendarInput>['days'][number], reason: string): Promise<void> {
  const known = await work.em.findOne(CalendarDay, { day })
  if (kind === null && known) work.em.remove(known)
  if (kind && known) known.change(kind, name, work.now)
  if (kind && !known) work.em.create(CalendarDay, { day, kind, name, updatedAt: work.now })
  if (kind || known) work.note({ record: 'CalendarDay', recordId: day, action: 'update', area: '', reason })
}

/** Years that the suite has a calendar of: its oldest records fall into the first. */
const firstYear = 2023

/** The days of a year that differ from the weekend rule, as far as its notice is known: none before it is announced. */
export function announcedDays(year: number): { day: string; kind: 'workday' | 'holiday'; name: string }[] {
  const days: { day: string; kind: 'workday' | 'holiday'; name: string }[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at)
    const day = date.toISOString().slice(0, 10)
    const isWeekend = date.getUTCDay() % 6 === 0
    const { work, name } = chineseDays.getDayDetail(day)
    const holiday = name.split(',')[1] // 'National Day,国庆节,3'; a day of the week has no comma
    if (!holiday) continue
    if (work && isWeekend) days.push({ day, kind: 'workday', name: `${holiday}调休` })
    if (!work && !isWeekend) days.push({ day, kind: 'holiday', name: holiday })
  }
  return days
}

/**
 * Takes in the years that `chinese-days` knows and the calendar does not: at the first start, and again when a newer
 * version of it brings the next year's notice. What a county entered stays.
 */
export async function seedCalendar(service: Running): Promise<void> {
  const now = service.now()
  const call = { caller: system(service.id), now, procedure: 'calendar.seed', requestId: 'start' }
  await inWork(service, call, everywhere, async (work) => {
    await sql`select pg_advisory_xact_lock(hashtext('wuxin-calendar'))`.execute(work.db)
    const { rows } = await sql<{ year: number }>`select distinct extract(year from day)::int as year from calendar_day`.execute(work.db)
    const known = new Set(rows.map((row) => row.year))
    const years = Array.from({ length: now.getFullYear() + 2 - firstYear }, (_, index) => firstYear + index).filter((year) => !known.has(year))
    const days = years.flatMap(announcedDays)
    for (const day of days) work.em.create(CalendarDay, { ...day, updatedAt: work.now })
    if (days.length > 0) await allDirectoriesTouched(work)
  })
}
