import type { Work } from '@wuxin/service/work'
import { upperBound } from '@wuxin/platform/area'
import { DispatchRule } from './dispatch-rule.entity.ts'

/** The dispatch rules of a county, the oldest first, those out of use among them. */
export const rulesOf = (work: Work, county: string): Promise<DispatchRule[]> =>
  work.em.find(DispatchRule, { area: { $gte: county, $lt: upperBound(county) } }, { orderBy: { createdAt: 'asc', id: 'asc' } })
