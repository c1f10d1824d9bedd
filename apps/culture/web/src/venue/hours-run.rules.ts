import type { OpeningHours } from '@wuxin/culture/venue.schema'

/** Days of the week that open alike, from `first` to `last`; 0 is Monday. */
export interface HoursRun {
  first: number
  last: number
  hours: string
}

/** Opening hours as people read them: days that open alike in one line. Empty where it does not open. */
export const hoursText = (spans: OpeningHours['holidays']): string => spans.map(({ from, to }) => `${from}–${to}`).join(' ')

/** The lines of a week. */
export const runsOf = ({ weekdays }: Pick<OpeningHours, 'weekdays'>): HoursRun[] =>
  weekdays.reduce<HoursRun[]>((all, spans, day) => {
    const before = all.length > 0 ? all[all.length - 1] : undefined
    const hours = hoursText(spans)
    return before && before.hours === hours ? [...all.slice(0, -1), { ...before, last: day }] : [...all, { first: day, last: day, hours }]
  }, [])
