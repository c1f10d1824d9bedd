import { defineEntity, p } from '@mikro-orm/core'
import type { CheckInWay, ItemResult, ShiftState } from '@wuxin/patrols/shift.rules'
import type { PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'
import { moment } from './moment.table.ts'

/** What is kept of a shift (班次); what it does is in `shift.entity.ts`. */
export const ShiftSchema = defineEntity({
  name: 'Shift',
  tableName: 'shift',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    number: p.text(),
    route: p.uuid(),
    team: p.uuid(),
    /** Null for one beside all plans (临时巡查). */
    plan: p.uuid().strictNullable(),
    state: p.text().$type<ShiftState>(),
    day: p.text(),
    begins: p.datetime(),
    ends: p.datetime(),
    /** The accounts that walk it. */
    walkers: p.array().columnType('text[]'),
    /** Those who were on it before it was given to others: their phones may have walked it. */
    everWalkers: p.array().columnType('text[]').default([]),
    /** The route's checkpoints and the editions of the lists as they were when it was made: a phone that has taken it along keeps on being right. */
    checkpoints: p.array().columnType('uuid[]'),
    checklists: p.array().columnType('uuid[]'),
    skipped: p.json<{ checkpoint: string; reason: string }[]>(),
    startedAt: p.datetime().strictNullable(),
    finishedAt: p.datetime().strictNullable(),
    /** When the last of what its phones sent arrived. */
    receivedAt: p.datetime().strictNullable(),
    late: p.boolean(),
    words: p.text().strictNullable(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})

const CheckInSchema = defineEntity({
  name: 'CheckIn',
  tableName: 'check_in',
  ...scopedPart,
  properties: {
    ...part,
    ...moment,
    shift: () => p.manyToOne(ShiftSchema),
    checkpoint: p.uuid(),
    way: p.text().$type<CheckInWay>(),
    checklist: p.uuid().strictNullable(),
    answers: p.json<{ item: string; result: ItemResult }[]>(),
    reason: p.text().strictNullable(),
  },
})
/** A check-in (签到) at a checkpoint: its id is the phone's. Where somebody was between two of them is kept nowhere. */
export class CheckIn extends CheckInSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Shift', id: this.shift.id }
  }
}
CheckInSchema.setClass(CheckIn)
