import { defineEntity, p } from '@mikro-orm/core'
import type { FieldValue } from '@wuxin/patrols/conflict.rules'
import type { FindingField, PhotoState } from '@wuxin/patrols/finding.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'

/** Everything that comes from phones is of a shift, and is told in its trace. */
export const ofShift = { ...part, shift: p.uuid() } as const

const TakenPhotoSchema = defineEntity({
  name: 'TakenPhoto',
  tableName: 'taken_photo',
  ...scopedPart,
  properties: {
    ...ofShift,
    queue: p.uuid(),
    /** The finding or check-in that it shows. */
    shows: p.uuid(),
    stage: p.text().$type<'before' | 'after'>(),
    digest: p.text(),
    bytes: p.integer(),
    state: p.text().$type<PhotoState>(),
    /** The platform's file, once its bytes are there. */
    file: p.uuid().strictNullable(),
    takenAt: p.datetime(),
    arrivedAt: p.datetime().strictNullable(),
  },
})
/** A photo that a phone took: its id is the phone's, its bytes follow. */
export class TakenPhoto extends TakenPhotoSchema.class implements PartOf {
  /** Its bytes are there. */
  arrive(file: string, now: Date): void {
    Object.assign(this, { state: 'there', file, arrivedAt: now })
  }

  /** What came was something else, or nothing will come any more. */
  refuse(): void {
    this.state = 'refused'
  }

  auditedAs() {
    return { record: 'Shift', id: this.shift }
  }
}
TakenPhotoSchema.setClass(TakenPhoto)

const FieldDisputeSchema = defineEntity({
  name: 'FieldDispute',
  tableName: 'field_dispute',
  ...scopedPart,
  properties: {
    ...ofShift,
    finding: p.uuid(),
    action: p.uuid(),
    field: p.text().$type<FindingField>(),
    base: p.json<FieldValue>().strictNullable(),
    phone: p.json<FieldValue>().strictNullable(),
    office: p.json<FieldValue>().strictNullable(),
    byId: p.text(),
    by: p.text(),
    at: p.datetime(),
    chose: p.text().$type<'phone' | 'office'>().strictNullable(),
    settledBy: p.text().strictNullable(),
    settledAt: p.datetime().strictNullable(),
  },
})
/** A field that a phone and the office both changed (冲突), with all three values. */
export class FieldDispute extends FieldDisputeSchema.class implements PartOf {
  /** Somebody chose (取手机上的, 取后台的). Throws CONFLICT_SETTLED. */
  settle(chose: 'phone' | 'office', name: string, now: Date): void {
    if (this.settledAt !== null) throw patrolError('CONFLICT_SETTLED', {})
    Object.assign(this, { chose, settledBy: name, settledAt: now })
  }

  auditedAs() {
    return { record: 'Finding', id: this.finding }
  }
}
FieldDisputeSchema.setClass(FieldDispute)
