import { byId } from '@wuxin/platform/input.schema'
import { hazardListInput, hazardsBehindInput, reportHazardInput, similarHazardsInput } from '@wuxin/patrols/hazard-input.schema'
import { briefHazards, hazardList, hazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { behind, foundBy, similarTo } from './hazard-brief.queries.ts'
import { listHazards } from './hazard-list.queries.ts'
import { hazardView } from './hazard-record.view.ts'
import { report } from './hazard-report.work.ts'
import { hazardSteps } from './hazard-steps.router.ts'

const { countywide, permitted } = procedures(permissions)

/** Hazards (隐患): what people read and report of them, and every step. */
export const hazardRouter = router({
  list: permitted('hazard:list').input(hazardListInput).output(hazardList).query(({ ctx: { work }, input }) => listHazards(work, input)),
  /** Countywide for whoever found it somewhere else than where they have their post; whose it is to read, the hazard says. */
  get: countywide('hazard:browse').input(byId).output(hazardRecord).query(({ ctx: { work }, input }) => hazardView(work, input.id)),
  similar: permitted('hazard:report').input(similarHazardsInput).output(briefHazards).query(({ ctx: { work }, input }) => similarTo(work, input)),
  /** What the caller found, also of those who list none. */
  own: countywide('hazard:browse').output(briefHazards).query(({ ctx: { work } }) => foundBy(work)),
  behind: permitted('hazard:list').input(hazardsBehindInput).output(briefHazards).query(({ ctx: { work }, input }) => behind(work, input.record)),
  report: permitted('hazard:report').input(reportHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => report(work, input)),
  ...hazardSteps,
})
