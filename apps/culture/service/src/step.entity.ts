import { defineEntity, p } from '@mikro-orm/core'
import type { MatterAction, MatterState } from '@wuxin/culture/matter.schema'
import type { PartOf } from '@wuxin/service/audit'
import { line } from '@wuxin/service/life/history'
import { scopedPart } from '@wuxin/service/record'

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...scopedPart,
  properties: {
    ...line,
    matter: p.uuid(),
    action: p.text().$type<MatterAction | 'enter'>(),
    fromState: p.text().$type<MatterState>(),
    toState: p.text().$type<MatterState>(),
  },
})

/** One line of a matter's history (经过): written once, and stays. */
export class Step extends StepSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Matter', id: this.matter }
  }
}
StepSchema.setClass(Step)
