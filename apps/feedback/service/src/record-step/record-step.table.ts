import { defineEntity } from '@mikro-orm/core'
import type { PartOf } from '@wuxin/service/audit'
import { lineOfKinds } from '@wuxin/service/life/history'
import { scopedPart } from '@wuxin/service/record'

/** The records that have a history here; that of a case stands in its own table `step`, among a million others of its kind. */
export type Told = 'ScoreRound'

/** The table of these lines. */
export const recordSteps = 'record_step'

const RecordStepSchema = defineEntity({ name: 'RecordStep', tableName: recordSteps, ...scopedPart, properties: lineOfKinds<Told>() })

/** One line of the history (经过) of a record that is no case: written once, and stays. */
export class RecordStep extends RecordStepSchema.class implements PartOf {
  auditedAs() {
    return { record: this.record, id: this.recordId }
  }
}
RecordStepSchema.setClass(RecordStep)
