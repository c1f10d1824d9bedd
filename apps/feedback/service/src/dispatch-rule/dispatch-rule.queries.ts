import type { Work } from '@wuxin/service/work'
import { selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DispatchRule } from './dispatch-rule.entity.ts'

/** The dispatch rules of a county, the oldest first, those out of use among them. */
export const rulesOf = (work: Work, county: string): Promise<DispatchRule[]> =>
  work.em.find(DispatchRule, { area: { $gte: county, $lt: upperBound(county) } }, { orderBy: { createdAt: 'asc', id: 'asc' } })

/** The rules that may fit a case at a place: those of the place and of all above it. They are read, never changed: the ORM does not watch them. */
export const rulesFor = (work: Work, area: string): Promise<DispatchRule[]> =>
  work.em.find(DispatchRule, { area: { $in: selfAndAncestors(area) } }, { orderBy: { createdAt: 'asc', id: 'asc' }, disableIdentityMap: true })
