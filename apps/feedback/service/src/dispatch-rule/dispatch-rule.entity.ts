import { defineEntity, p } from '@mikro-orm/core'
import type { ReceiverRole } from '@wuxin/feedback/case.schema'
import type { DispatchRule as DispatchRuleWords } from '@wuxin/feedback/dispatch.schema'
import { record, shared } from '@wuxin/service/record'

const DispatchRuleSchema = defineEntity({
  name: 'DispatchRule',
  tableName: 'dispatch_rule',
  ...shared,
  properties: {
    ...record,
    category: p.text().strictNullable(),
    receiver: p.text().$type<ReceiverRole>().strictNullable(),
    unit: p.text().strictNullable(),
    active: p.boolean(),
  },
})

/** A rule of dispatch (派单规则) that a county made. */
export class DispatchRule extends DispatchRuleSchema.class {
  edit(words: Omit<DispatchRuleWords, 'id'>, now: Date): void {
    Object.assign(this, words, { updatedAt: now })
  }
}
DispatchRuleSchema.setClass(DispatchRule)
