import type { ResidentEventRow } from '@wuxin/culture/event-resident.schema'

const DAY = 86_400_000
const OFFSET = 8 * 3_600_000
const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The days that a resident's list asks for: two weeks back, six weeks ahead. */
export const spanOf = (today: string): { from: string; to: string } => ({ from: dayAfter(today, -14), to: dayAfter(today, 45) })

/** The instant at which the week of an instant ends, a Sunday in Asia/Shanghai. */
export function endOfWeek(now: number): number {
  const local = new Date(now + OFFSET)
  const left = (7 - local.getUTCDay()) % 7
  return Math.floor((now + OFFSET) / DAY) * DAY - OFFSET + (left + 1) * DAY - 1
}

/** Events of this week, of later, and past ones, the latest of which come first. */
export function partsOf(rows: readonly ResidentEventRow[], now: number): { key: 'week' | 'later' | 'past'; rows: ResidentEventRow[] }[] {
  const isPast = ({ ends, state }: ResidentEventRow) => Date.parse(ends) < now || state === 'scoring' || state === 'archived'
  const ahead = rows.filter((row) => !isPast(row))
  const week = endOfWeek(now)
  return [
    { key: 'week', rows: ahead.filter(({ starts }) => Date.parse(starts) <= week) },
    { key: 'later', rows: ahead.filter(({ starts }) => Date.parse(starts) > week) },
    { key: 'past', rows: rows.filter(isPast).toReversed() },
  ]
}
