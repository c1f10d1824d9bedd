import { defineEntity } from '@mikro-orm/core'
import type { PartOf } from '@wuxin/service/audit'
import { lineOfKinds } from '@wuxin/service/life/history'
import { scopedPart } from '@wuxin/service/record'

/** The records that have a history of their own. */
export type Told = 'Wish' | 'ServiceRecord' | 'Order' | 'Report' | 'Listing' | 'Project' | 'Alliance' | 'Pledge' | 'Household' | 'Alarm' | 'Session' | 'HomeService'

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...scopedPart,
  properties: lineOfKinds<Told>(),
})

/** One line of the history (经过) of a record: written once, and stays. */
export class Step extends StepSchema.class implements PartOf {
  auditedAs() {
    return { record: this.record, id: this.recordId }
  }
}
StepSchema.setClass(Step)
