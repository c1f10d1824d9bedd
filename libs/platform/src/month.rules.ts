import type { Day } from './working-day.ts'

/** A month `YYYY-MM` with those of its days that are asked for. */
export interface Month {
  month: string
  from: Day
  to: Day
}

/** As many as a page shows. */
const most = 36
/** As many where nobody says since when. */
const usual = 12

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const spelt = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
const lastDay = (month: number): Day => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10)

/** The months from one day to another, the last ones where there are many, the first and the last cut to the days. */
export function monthsOf({ from, to }: { from?: Day; to: Day }): Month[] {
  const last = monthOf(to)
  const first = Math.max(from === undefined ? last - usual + 1 : monthOf(from), last - most + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    const [begin, end] = [`${spelt(month)}-01`, lastDay(month)]
    return { month: spelt(month), from: from !== undefined && from > begin ? from : begin, to: to < end ? to : end }
  })
}
