import type { calendarView } from '@wuxin/platform/calendar.schema'
import type { Calendar, DayKind } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'

interface Row {
  day: string
  kind: DayKind
  name: string
}

/** Every day that differs from the weekend rule. */
export async function readCalendar(work: Pick<Work, 'db'>): Promise<Calendar> {
  const { rows } = await sql<Row>`select day::text, kind from calendar_day`.execute(work.db)
  return { days: Object.fromEntries(rows.map((row) => [row.day, row.kind])) }
}

export async function viewYear(work: Work, year: number): Promise<z.infer<typeof calendarView>> {
  const { rows } = await sql<Row>`select day::text, kind, name from calendar_day where day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) order by day`.execute(work.db)
  return { year, isAnnounced: rows.length > 0, days: rows }
}
