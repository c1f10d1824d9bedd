import { permissions } from '@wuxin/patrols/permissions'
import { addPlanInput, amendPlanInput, endPlanInput, planList, planListInput, planPreview, planRecord, previewPlanInput } from '@wuxin/patrols/plan.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listPlans, planPage, previewPlan } from './plan.queries.ts'
import { addPlan, amendPlan, endPlan } from './plan.work.ts'

const { countywide } = procedures(permissions)

/** Plans (巡查计划); the shifts that they ask for follow each change at once. */
export const planRouter = router({
  list: countywide('plan:list').input(planListInput).output(planList)
    .query(({ ctx: { work }, input }) => listPlans(work, input)),
  get: countywide('plan:list').input(byId).output(planRecord)
    .query(({ ctx: { work }, input }) => planPage(work, input.id)),
  preview: countywide('plan:list').input(previewPlanInput).output(planPreview)
    .query(({ ctx: { work }, input }) => previewPlan(work, input)),
  add: countywide('plan:edit').input(addPlanInput).output(planRecord)
    .mutation(async ({ ctx: { work }, input }) => planPage(work, await addPlan(work, input))),
  amend: countywide('plan:edit').input(amendPlanInput).output(planRecord)
    .mutation(async ({ ctx: { work }, input }) => planPage(work, await amendPlan(work, input))),
  end: countywide('plan:edit').input(endPlanInput).output(planRecord)
    .mutation(async ({ ctx: { work }, input }) => planPage(work, await endPlan(work, input))),
})
