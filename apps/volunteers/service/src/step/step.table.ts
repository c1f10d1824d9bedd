import { defineEntity, p } from '@mikro-orm/core'
import type { Role } from '@wuxin/platform/role'
import type { PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'

/** What a line of a history holds beside its words; fills the line's text. */
export type StepParams = Record<string, string | number | string[]>

/** The records that have a history of their own. */
export type Told = 'Wish' | 'ServiceRecord' | 'Order' | 'Report' | 'Listing' | 'Project' | 'Alliance' | 'Pledge' | 'Household' | 'Alarm' | 'Session' | 'HomeService'

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...scopedPart,
  properties: {
    ...part,
    record: p.text().$type<Told>(),
    recordId: p.uuid(),
    /** Counts from 1 within the record. */
    seq: p.integer(),
    action: p.text(),
    fromState: p.text(),
    toState: p.text(),
    at: p.datetime(),
    actorId: p.text(),
    actorName: p.text(),
    actorRole: p.text().$type<Role>().strictNullable(),
    actorUnit: p.text().strictNullable(),
    words: p.text().strictNullable(),
    photos: p.array().columnType('text[]'),
    params: p.json<StepParams>(),
  },
})

/** One line of the history (经过) of a record: written once, and stays. */
export class Step extends StepSchema.class implements PartOf {
  auditedAs() {
    return { record: this.record, id: this.recordId }
  }
}
StepSchema.setClass(Step)
