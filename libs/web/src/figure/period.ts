import { useSyncExternalStore } from 'react'
import { keepDraft, readDraft } from '../draft.ts'
import { dateText } from '../time.ts'

/** Over which time records are counted, by the day on which they began; both days are included, blank means ever. */
export interface Within {
  from?: string
  to?: string
}

/** The year in which the suite's first records were made. */
const firstYear = 2024

/** The years that can be counted, this one first. */
export function years(now: Date | number = Date.now()): string[] {
  const last = Number(dateText(now).slice(0, 4))
  return Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, back) => String(last - back))
}

/** A year's days; all time for a blank one. */
export const withinYear = (year: string): Within => (year ? { from: `${year}-01-01`, to: `${year}-12-31` } : {})

/** A month's days, cut to those that are asked for. */
export function withinMonth(month: string, { from, to }: Within): Within {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return { from: from && from > `${month}-01` ? from : `${month}-01`, to: to && to < last ? to : last }
}

const keptAs = 'figure.year'
const listeners = new Set<() => void>()
const kept = (): string => {
  const year = readDraft<string>(keptAs) ?? ''
  return years().includes(year) ? year : ''
}

/** Chooses the year over which all tiles count, blank for all time; kept on this device. */
export function chooseYear(year: string): void {
  keepDraft(keptAs, year)
  listeners.forEach((listener) => listener())
}

/** The chosen year, in a component. */
export const useYear = (): string =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, kept)
