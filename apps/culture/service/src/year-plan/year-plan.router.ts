import { permissions } from '@wuxin/culture/permissions'
import { addPlanItemInput, amendPlanItemInput, copiedYear, copyYearInput, dropPlanItemInput, planItemRecord, planItemStep, yearInput, yearView } from '@wuxin/culture/year-plan.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { addItem, amendItem, copyYear, draftItem, dropItem, restoreItem } from './plan-item.work.ts'
import { planItemPage, yearPlan } from './year-plan.queries.ts'

const { countywide } = procedures(permissions)

/** The year plan (年度计划); whoever changes an item gets it as it is now. */
export const yearPlanRouter = router({
  year: countywide('year-plan:list').input(yearInput).output(yearView)
    .query(({ ctx: { work }, input }) => yearPlan(work, input)),
  get: countywide('year-plan:list').input(byId).output(planItemRecord)
    .query(({ ctx: { work }, input }) => planItemPage(work, input.id)),
  add: countywide('year-plan:edit').input(addPlanItemInput).output(planItemRecord)
    .mutation(async ({ ctx: { work }, input }) => planItemPage(work, await addItem(work, input))),
  amend: countywide('year-plan:edit').input(amendPlanItemInput).output(planItemRecord)
    .mutation(async ({ ctx: { work }, input }) => planItemPage(work, await amendItem(work, input))),
  draft: countywide('year-plan:edit').input(planItemStep).output(planItemRecord)
    .mutation(async ({ ctx: { work }, input }) => planItemPage(work, await draftItem(work, input))),
  drop: countywide('year-plan:edit').input(dropPlanItemInput).output(planItemRecord)
    .mutation(async ({ ctx: { work }, input }) => planItemPage(work, await dropItem(work, input))),
  restore: countywide('year-plan:edit').input(planItemStep).output(planItemRecord)
    .mutation(async ({ ctx: { work }, input }) => planItemPage(work, await restoreItem(work, input))),
  copy: countywide('year-plan:edit').input(copyYearInput).output(copiedYear)
    .mutation(async ({ ctx: { work }, input }) => ({ count: await copyYear(work, input) })),
})
