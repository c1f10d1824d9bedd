import { countyInput } from '@wuxin/feedback/category.schema'
import { dispatch } from '@wuxin/feedback/dispatch.rules'
import { countyRule, dispatchDecision, dispatchInput, editDispatchRuleInput } from '@wuxin/feedback/dispatch.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { countyOf } from '@wuxin/platform/area'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInCounty } from '@wuxin/service/work'
import { z } from 'zod'
import { rulesFor, rulesOf } from './dispatch-rule.queries.ts'
import { editRule, ruleView } from './dispatch-rule.work.ts'

const { permitted, staff } = procedures(permissions)

/** The rules by which a county dispatches its cases (派单规则). */
export const dispatchRuleRouter = router({
  list: staff
    .input(countyInput)
    .output(z.array(countyRule))
    .query(async ({ ctx: { work }, input }) => {
      assertInCounty(work, input.county)
      return Promise.all((await rulesOf(work, input.county)).map((rule) => ruleView(work, rule)))
    }),
  /** Where a case of this category at this place would go, and why. */
  tryOut: staff
    .input(dispatchInput)
    .output(dispatchDecision)
    .query(async ({ ctx: { work }, input }) => {
      assertInCounty(work, countyOf(input.area))
      return dispatch(input, await rulesFor(work, input.area))
    }),
  edit: permitted('rule:edit')
    .input(editDispatchRuleInput)
    .output(countyRule)
    .mutation(({ ctx: { work }, input }) => editRule(work, input)),
})
