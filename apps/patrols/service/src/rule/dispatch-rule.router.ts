import { addRuleInput, amendRuleInput, removeRuleInput, rulesInput, ruleTable as tableShape, ruleView } from '@wuxin/patrols/dispatch.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { addRule, amendRule, removeRule, ruleTable } from './dispatch-rule.work.ts'

const { permitted } = procedures(permissions)

/** Who mends which kind of hazard where (派单规则). */
export const dispatchRuleRouter = router({
  table: permitted('rule:list').input(rulesInput).output(tableShape).query(({ ctx: { work }, input }) => ruleTable(work, input.county)),
  add: permitted('dispatch:edit').input(addRuleInput).output(ruleView).mutation(({ ctx: { work }, input }) => addRule(work, input)),
  amend: permitted('dispatch:edit').input(amendRuleInput).output(ruleView).mutation(({ ctx: { work }, input }) => amendRule(work, input)),
  remove: permitted('dispatch:edit').input(removeRuleInput).output(ruleView).mutation(({ ctx: { work }, input }) => removeRule(work, input)),
})
