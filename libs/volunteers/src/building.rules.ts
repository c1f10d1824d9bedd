import { doTermsOverlap, isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { VolunteerSettings } from './settings.schema.ts'

/** A building of a compound in a member's care (分片包楼), from-to; `building` as people call it: 3号楼. */
export interface Share extends Term {
  building: string
  volunteer: string
}

/** Who has the building at that time already: one member answers for it. */
export const shareInTheWay = <Row extends Share>(wanted: Share, others: readonly Row[]): Row | null =>
  others.find((each) => each.building === wanted.building && doTermsOverlap(each, wanted)) ?? null

/** Buildings that nobody has in care on a day, in the compound's own order. */
export function gapsOn(buildings: readonly string[], shares: readonly Share[], day: Day): string[] {
  const taken = new Set(shares.filter((each) => isHeldOn(each, day)).map(({ building }) => building))
  return buildings.filter((each) => !taken.has(each))
}

/** The day by which a building in care is visited next: so many days after the last visit, or after its care began. Calendar days. */
export const nextBuildingVisit = ({ from }: Pick<Share, 'from'>, lastVisit: Day | null, { buildingVisit }: Pick<VolunteerSettings, 'buildingVisit'>): Day =>
  daysAfter(lastVisit ?? from, buildingVisit)

/** The day so many days after another. */
export const daysAfter = (day: Day, count: number): Day => dayOf(new Date(Date.parse(`${day}T12:00:00+08:00`) + count * 86_400_000))
