import { compounds, grids } from './places.ts'
import type { Plot } from './plot.ts'
import type { Random } from './random.ts'
import type { UnitHint } from './stories/story.ts'
import { committeeOf, propertyOf, unitKey } from './units.ts'

type Where = Pick<Plot, 'area' | 'county' | 'story'>

/** The unit that leads a story at its place. */
export const leadOf = (where: Where): string => unitAt(where, where.story.lead)

/** The units that have business in a story at its place, the lead first. */
export function unitsOfStory(where: Where): string[] {
  return [...new Set([where.story.lead, ...(where.story.assisting ?? [])].map((hint) => unitAt(where, hint)))]
}

/** A unit that is whistled by mistake and returns the whistle (退回). */
export function wrongUnitFor(where: Where, random: Random): string {
  const likely = ['housing', 'municipal', 'enforcement', 'water', 'transport'].map((key) => unitKey(where.county, key))
  const right = unitsOfStory(where)
  return random.pick(likely.filter((key) => !right.includes(key)))
}

/** The buildings of a compound or micro-grid. */
export function buildingsAt(area: string): readonly string[] {
  return (grids.find((each) => each.code === area) ?? compounds.find((each) => each.code === area))?.buildings ?? []
}

/** What a hint means at the place; a courtyard without a property company has its committee. */
function unitAt({ area, county }: Where, hint: UnitHint): string {
  const compound = compounds.find((each) => area.startsWith(each.code))
  if (hint === 'property') return (compound && propertyOf(compound)) ?? committeeOf(area)
  return hint === 'committee' ? committeeOf(area) : unitKey(county, hint)
}
