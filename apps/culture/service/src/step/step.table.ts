import { defineEntity, p } from '@mikro-orm/core'
import type { PartOf } from '@wuxin/service/audit'
import { line } from '@wuxin/service/life/history'
import { scopedPart } from '@wuxin/service/record'

/** The records that have a history of their own. */
export type Told = 'CultureEvent' | 'Booking' | 'SignUp' | 'EventPhoto' | 'Contest' | 'PlanItem' | 'Quiz'

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...scopedPart,
  properties: { ...line, record: p.text().$type<Told>(), recordId: p.uuid(), action: p.text(), fromState: p.text(), toState: p.text() },
})

/** One line of the history (经过) of a record: written once, and stays. */
export class Step extends StepSchema.class implements PartOf {
  auditedAs() {
    return { record: this.record, id: this.recordId }
  }
}
StepSchema.setClass(Step)
