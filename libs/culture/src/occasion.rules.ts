import { dayBefore, type Calendar, type Day } from '@wuxin/platform/working-day'
import chineseDays from 'chinese-days'
import type { KnownOccasion, OccasionKind } from './occasion.schema.ts'
import { dayAfter, isHoliday } from './venue.rules.ts'

/** An occasion of a year. `key` is one of those known, else what the county's settings call the day. */
export interface Occasion {
  key: string
  kind: OccasionKind
  day: Day
  /** The statutory break around it, where the calendar has one. */
  holiday: { from: Day; to: Day } | null
}

/** What a county sets: days such as `03-05 学雷锋纪念日`, and on which day of the month the branch meets (主题党日). */
export interface OccasionBounds {
  commemorations: readonly string[]
  partyDay: number
}

const statutory: readonly KnownOccasion[] = ['new_year', 'spring_festival', 'pure_brightness', 'labour_day', 'dragon_boat', 'mid_autumn', 'national_day']

/** Days of the lunar calendar, month and day. */
const lunar = { spring_festival: '01-01', lantern: '01-15', dragon_head: '02-02', dragon_boat: '05-05', double_seventh: '07-07', mid_autumn: '08-15', double_ninth: '09-09', laba: '12-08', little_new_year: '12-23' } as const
const solar = { new_year: '01-01', labour_day: '05-01', national_day: '10-01' } as const

/** A lunar year ends in January or February: those of the year before may fall into this one. */
const lunarDays = (year: number, day: string): Day[] => [year - 1, year].map((each) => chineseDays.getSolarDateFromLunar(`${each}-${day}`).date).filter((each) => each.startsWith(`${year}-`))

function daysOf(year: number): [KnownOccasion, Day][] {
  const named = Object.entries(lunar) as [keyof typeof lunar, string][] // its own keys
  const moving = named.flatMap(([key, day]) => lunarDays(year, day).map((each): [KnownOccasion, Day] => [key, each]))
  const eves = moving.filter(([key]) => key === 'spring_festival').map(([, day]): [KnownOccasion, Day] => ['new_years_eve', dayBefore(day)])
  const fixed = (Object.entries(solar) as [keyof typeof solar, string][]).map(([key, day]): [KnownOccasion, Day] => [key, `${year}-${day}`]) // its own keys
  return [...fixed, ...moving, ...eves, ['pure_brightness', chineseDays.getSolarTermDate(year, 4, 'pure_brightness')], ['winter_solstice', chineseDays.getSolarTermDate(year, 12, 'the_winter_solstice')]]
}

/** The statutory break that holds a day, both ends included; null where it is none. */
export function breakAround(day: Day, calendar: Calendar): { from: Day; to: Day } | null {
  if (!isHoliday(day, calendar)) return null
  const last = (step: 1 | -1): Day => {
    let at = day
    while (isHoliday(dayAfter(at, step), calendar)) at = dayAfter(at, step)
    return at
  }
  return { from: last(-1), to: last(1) }
}

/** All occasions of a year, in order: statutory and lunar days, days of the county's settings, and the branch's own day of each month. */
export function occasionsOf(year: number, calendar: Calendar, { commemorations, partyDay }: OccasionBounds): Occasion[] {
  const known = daysOf(year).map(([key, day]): Occasion => {
    const isStatutory = statutory.includes(key)
    return { key, kind: isStatutory ? 'statutory' : 'lunar', day, holiday: isStatutory ? breakAround(day, calendar) : null }
  })
  const set = commemorations.map((each): Occasion => ({ key: each.slice(6), kind: 'commemoration', day: `${year}-${each.slice(0, 5)}`, holiday: null }))
  const branch = Array.from({ length: 12 }, (_, month): Occasion => ({ key: 'party_day', kind: 'party_day', day: `${year}-${String(month + 1).padStart(2, '0')}-${String(partyDay).padStart(2, '0')}`, holiday: null }))
  return [...known, ...set, ...branch].filter(({ day }) => isDay(day)).toSorted((one, other) => one.day.localeCompare(other.day))
}

/** 02-29 is a day of some years alone. */
const isDay = (day: Day): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** The day that an occasion has in another year: how last year's plan is taken over. Days of the month that a party day repeats keep their month. */
export function dayInYear(occasion: { key: string; day: Day }, year: number, occasions: readonly Occasion[]): Day {
  const same = occasions.filter(({ key }) => key === occasion.key)
  const ofMonth = same.find(({ day }) => day.slice(5, 7) === occasion.day.slice(5, 7)) ?? same[0]
  if (ofMonth) return ofMonth.day
  const day = `${year}-${occasion.day.slice(5)}`
  return isDay(day) ? day : `${year}-02-28`
}
