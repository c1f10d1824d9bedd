import { occasionsOf, type Occasion } from '@wuxin/culture/occasion.rules'
import { cultureSettings } from '@wuxin/culture/settings.schema'
import { dayAfter, instantOn } from '@wuxin/culture/venue.rules'
import { addWorkingDays, beginningOf, dayOf, type Calendar, type Day } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import type { County } from '../places.ts'
import type { PlannedEvent, PlannedItem } from './culture-plan.ts'
import type { EventPlot } from './event-plot.ts'
import { convenerAt, tellEvent } from './event-tale.ts'
import { hunyuanPlots } from './hunyuan-plots.ts'
import { zuoyunPlots } from './zuoyun-plots.ts'

const plots: Readonly<Record<County, readonly EventPlot[]>> = { hunyuan: hunyuanPlots, zuoyun: zuoyunPlots }
/** Days back from which on events were held. */
const back = 365

/** What was planned and left out again, by its day. */
const leftOut = { day: '08-20', title: '七夕邻里联谊', reason: '与汛期值守冲突，并到中秋晚会一起办。' } as const

/** The occasion of a plot, and its day; nothing where the year has no such occasion. */
function dayOfPlot({ on, shift = 0 }: Pick<EventPlot, 'on' | 'shift'>, year: number, occasions: readonly Occasion[]): { day: Day; occasion: string | null } | null {
  const [key = '', month] = on.split(' ')
  if (/^\d\d-\d\d$/.test(on)) return { day: `${year}-${on}`, occasion: null }
  const found = occasions.find((each) => each.key === key && (month === undefined || each.day.slice(5, 7) === month))
  return found ? { day: dayAfter(found.day, shift), occasion: key } : null
}

/** When the plan of a year is laid: at the end of November before it. */
const laidAt = (year: number, calendar: Calendar): Date => atTime(addWorkingDays(beginningOf(`${year - 1}-11-25`), 0, calendar), 9 * 60)

/** The plans of the years around `asOf`, and the events of the last twelve months and of those ahead that come of them. */
export function yearsAround(asOf: Date, calendar: Calendar): { items: PlannedItem[]; events: PlannedEvent[] } {
  const thisYear = Number(dayOf(asOf).slice(0, 4))
  const first = dayAfter(dayOf(asOf), -back)
  const years = [thisYear - 1, thisYear, thisYear + 1].filter((year) => laidAt(year, calendar) <= asOf)
  const all = years.flatMap((year) => (['hunyuan', 'zuoyun'] as const).map((county) => yearOf(county, year, { first, calendar })))
  return { items: all.flatMap(({ items }) => items), events: all.flatMap(({ events }) => events) }
}

function yearOf(county: County, year: number, { first, calendar }: { first: Day; calendar: Calendar }): { items: PlannedItem[]; events: PlannedEvent[] } {
  const occasions = occasionsOf(year, calendar, cultureSettings.parse({}))
  const laid = laidAt(year, calendar)
  const cast = plots[county].flatMap((plot, index) => {
    const found = dayOfPlot(plot, year, occasions)
    return found && found.day > first ? [{ key: `${county} ${year} ${index}`, plot, ...found }] : []
  })
  const items = cast.map(({ key, plot: { area, title, particulars, words }, day, occasion }, index): PlannedItem => ({
    key, county, by: convenerAt(area), at: new Date(laid.getTime() + index * 60_000), given: { area, day, occasion, kind: particulars.kind, title, note: words.slice(0, 60) }, left: null,
  }))
  const [leading] = items
  const left: PlannedItem[] = leading && `${year}-${leftOut.day}` > first
    ? [{ ...leading, key: `${county} ${year} left`, given: { area: leading.given.area, day: `${year}-${leftOut.day}`, kind: 'other', title: leftOut.title }, left: { by: leading.by, at: atTime(new Date(`${year}-07-20T00:00:00+08:00`), 600), reason: leftOut.reason } }]
    : []
  return { items: [...items, ...left], events: cast.map(({ key, plot, day }) => tellEvent({ key, county, plot, starts: instantOn(day, plot.from ?? '09:00'), item: key }, calendar)) }
}
