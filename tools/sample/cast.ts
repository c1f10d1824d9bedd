import type { Outcome } from '@wuxin/feedback/case.schema'
import { parentOf } from '@wuxin/platform/area'
import { dayOf, startOfDay, type Calendar } from '@wuxin/platform/working-day'
import type { PlannedChannel } from './case-plan.ts'
import { addOfficeMinutes, atTime, officeDay } from './office-time.ts'
import { compoundsOf, grids, type County, type SampleCompound } from './places.ts'
import type { Random } from './random.ts'
import { stories } from './stories/all.stories.ts'
import type { Story } from './stories/story.ts'

/** How often a group of categories comes up beside the others. */
const weights: Readonly<Record<string, number>> = { '01': 1.2, '02': 1.5, '03': 1.4, '04': 1.5, '05': 1.7, '06': 1.2, '08': 0.8, '11': 0.7, '12': 0.7, '99': 0.8 }

const channelWeights: Readonly<Record<PlannedChannel, number>> = { resident_page: 62, grid_worker: 14, phone: 10, window: 8, patrol: 4, wish_mailbox: 2 }

/** Words that fit blocks of flats and no row of old courtyards. */
const ofFlats = /单元|电梯|楼|顶层|[一二三五六]层|物业|车棚|门岗/

/** A quarter of old courtyards (平房片区): no flats, no property company. */
export const isCourtyard = (compound: SampleCompound): boolean => compound.name.endsWith('片区')

/** Where a case happens: a compound in proportion to its households, or one of its micro-grids. */
export function castPlace(county: County, channel: PlannedChannel, random: Random, among: (compound: SampleCompound) => boolean = () => true): { area: string; compound: SampleCompound } {
  const candidates = compoundsOf(county).filter(among)
  const compound = random.weighted(candidates, (each) => each.households)
  const own = grids.filter((each) => parentOf(each.code) === compound.code)
  const toGrid = channel === 'grid_worker' || channel === 'patrol' || random.chance(0.4)
  return { area: toGrid ? random.pick(own).code : compound.code, compound }
}

export function castChannel(random: Random): PlannedChannel {
  const channels = Object.keys(channelWeights) as PlannedChannel[] // the keys of a table over all channels
  return random.weighted(channels, (each) => channelWeights[each])
}

/** What happened: a story of the season that fits the place and ends like this. */
export function castStory(compound: SampleCompound, at: Date, outcome: Outcome, random: Random, category?: string): Story {
  const month = Number(dayOf(at).slice(5, 7))
  const fitting = stories.filter(
    (each) =>
      (each.outcome ?? 'solved') === outcome &&
      (each.months?.includes(month) ?? true) &&
      (category === undefined || each.category === category) &&
      !(isCourtyard(compound) && ofFlats.test(JSON.stringify(each))),
  )
  return random.weighted(fitting, (each) => weights[each.category.slice(0, 2)] ?? 1)
}

/** A moment of the day on which such a report comes in: residents from seven to ten at night, staff in office hours. */
export function castMoment(day: Date, channel: PlannedChannel, calendar: Calendar, random: Random): Date {
  if (channel === 'resident_page') return atTime(day, random.int(7 * 60, 22 * 60))
  return addOfficeMinutes(startOfDay(day), random.int(5, officeDay - 30), calendar)
}
