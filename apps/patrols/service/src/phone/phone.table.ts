import { defineEntity, p } from '@mikro-orm/core'
import type { FieldValue } from '@wuxin/patrols/conflict.rules'
import type { FindingField, PhotoState } from '@wuxin/patrols/finding.schema'
import type { Action, ActionAnswer, Outcome } from '@wuxin/patrols/sync.schema'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'

/** Everything that comes from phones is of a shift, and is told in its trace. */
const ofShift = { ...part, shift: p.uuid() } as const

const PhoneQueueSchema = defineEntity({
  name: 'PhoneQueue',
  tableName: 'phone_queue',
  ...scopedPart,
  properties: {
    ...ofShift,
    personId: p.text(),
    person: p.text(),
    /** What its clock lacks, in milliseconds, and how sure that is; null where it is a bound alone. */
    offset: p.bigint('number'),
    uncertain: p.integer().strictNullable(),
    isWrong: p.boolean(),
    /** Set back during the shift. */
    jumped: p.boolean(),
    heardAt: p.datetime(),
  },
})
/** The queue of one phone, person and shift: its id is the phone's. Whoever takes what it sends holds its row. */
export class PhoneQueue extends PhoneQueueSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Shift', id: this.shift }
  }
}
PhoneQueueSchema.setClass(PhoneQueue)

const PhoneActionSchema = defineEntity({
  name: 'PhoneAction',
  tableName: 'phone_action',
  ...scopedPart,
  properties: {
    ...ofShift,
    /** With its place, what it is known again by; its id is the action's key. */
    queue: p.uuid(),
    seq: p.integer(),
    /** SHA-256 of the action as it was sent. */
    digest: p.text(),
    kind: p.text().$type<Action['kind']>(),
    /** As it was sent, until it is written down: then the records have it. */
    body: p.json<Action>().strictNullable().comment(personal),
    outcome: p.text().$type<Outcome>(),
    problem: p.json<ActionAnswer['problem']>().strictNullable(),
    phoneAt: p.datetime(),
    receivedAt: p.datetime(),
  },
})
/** What came of an action (动作) of a phone: it answers the same however often it is asked. */
export class PhoneAction extends PhoneActionSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Shift', id: this.shift }
  }
}
PhoneActionSchema.setClass(PhoneAction)

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
  auditedAs() {
    return { record: 'Finding', id: this.finding }
  }
}
FieldDisputeSchema.setClass(FieldDispute)
