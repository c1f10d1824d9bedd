import type { DispatchRule as DispatchRuleWords } from '@wuxin/feedback/dispatch.schema'
import { selfAndAncestors, upperBound } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { DispatchRule } from './dispatch-rule.entity.ts'

/** The dispatch rules of a county, the oldest first, those out of use among them. */
export const rulesOf = (work: Work, county: string): Promise<DispatchRule[]> =>
  work.em.find(DispatchRule, { area: { $gte: county, $lt: upperBound(county) } }, { orderBy: { createdAt: 'asc', id: 'asc' } })

/** The rules that may fit a case at a place: those of the place and of all above it, the oldest first. */
export async function rulesFor(work: Work, area: string): Promise<DispatchRuleWords[]> {
  const { rows } = await sql<DispatchRuleWords>`
    select id, area, category, receiver, unit, active from dispatch_rule where area = any(${selfAndAncestors(area)}) order by created_at, id`.execute(work.db)
  return rows
}
