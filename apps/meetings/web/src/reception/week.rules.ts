import type { Day } from '@wuxin/platform/working-day'

const day = 86_400_000

/** So many days after a day. */
export const daysAfter = (from: Day, count: number): Day => new Date(Date.parse(`${from}T00:00:00Z`) + count * day).toISOString().slice(0, 10)

/** The seven days of the week in which a day lies, from Monday on (GB/T 7408). */
export function weekOf(of: Day): Day[] {
  const sinceMonday = (new Date(`${of}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, index) => daysAfter(of, index - sinceMonday))
}
