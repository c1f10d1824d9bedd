import type { RecurrenceRule } from './body.schema.ts'

const DAY = 86_400_000
const weeks = { weekly: 1, fortnightly: 2 } as const
const months = { monthly: 1, quarterly: 3 } as const

const startOf = (day: string, at: string): Date => new Date(`${day}T${at}:00+08:00`)
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

/** The day with the same place in its month: the second Tuesday stays the second Tuesday; a fifth one becomes the last. */
function inMonth(first: Date, later: number): Date {
  const nth = Math.floor((first.getUTCDate() - 1) / 7)
  const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + later, 1, 12))
  const offset = (first.getUTCDay() - month.getUTCDay() + 7) % 7
  const day = new Date(month.getTime() + (offset + nth * 7) * DAY)
  return day.getUTCMonth() === month.getUTCMonth() ? day : new Date(day.getTime() - 7 * DAY)
}

/** The `count`-th meeting of a rule, from 0: an instant, on Shanghai days. */
export function occurrence({ every, from, at }: Pick<RecurrenceRule, 'every' | 'from' | 'at'>, count: number): Date {
  const first = noon(from)
  if (every === 'weekly' || every === 'fortnightly') return startOf(text(new Date(first.getTime() + count * weeks[every] * 7 * DAY)), at)
  return startOf(text(inMonth(first, count * months[every])), at)
}

/** The meetings of a rule after one instant and up to another, both kept out and in; at most a year of weekly ones. */
export function occurrencesBetween(rule: Pick<RecurrenceRule, 'every' | 'from' | 'at'>, after: Date, until: Date): Date[] {
  const found: Date[] = []
  for (let count = 0; ; count += 1) {
    const next = occurrence(rule, count)
    if (next > until || found.length > 53) return found
    if (next > after) found.push(next)
  }
}
