import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { record, scoped, scopedPart } from '@wuxin/service/record'
import type { AlarmOutcome, AlarmState, Rung } from '@wuxin/volunteers/alarm.rules'
import type { AlarmCause, Sign } from '@wuxin/volunteers/curtain.rules'
import { told } from '../step/told.table.ts'
import { ofHousehold } from './household.table.ts'

const CurtainCheckSchema = defineEntity({
  name: 'CurtainCheck',
  tableName: 'curtain_check',
  ...scopedPart,
  properties: { ...ofHousehold, day: p.text(), window: p.integer(), sign: p.text().$type<Sign>(), byId: p.text(), by: p.text(), words: p.text().strictNullable().comment(personal), at: p.datetime() },
})
/** What somebody saw in one window (看窗). */
export class CurtainCheck extends CurtainCheckSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Household', id: this.household.id }
  }
}
CurtainCheckSchema.setClass(CurtainCheck)

/** One rung that an alarm reached: who was called, and until when they had time. */
export interface AlarmCall {
  rung: Rung
  people: { id: string; name: string }[]
  at: string
  dueAt: string
}

/** What is kept of an alarm (告警); what it does is in `alarm.entity.ts`. */
export const AlarmSchema = defineEntity({
  name: 'Alarm',
  tableName: 'alarm',
  ...scoped,
  properties: {
    ...record,
    ...told,
    number: p.text(),
    household: p.uuid(),
    day: p.text(),
    window: p.integer(),
    because: p.text().$type<AlarmCause>(),
    state: p.text().$type<AlarmState>(),
    rung: p.text().$type<Rung>(),
    raisedAt: p.datetime(),
    /** When the clock of this rung began and runs out. */
    since: p.datetime(),
    dueAt: p.datetime().strictNullable(),
    wakeAt: p.datetime().strictNullable(),
    /** Everybody who was called so far. */
    called: p.array().columnType('text[]'),
    /** Those of them who set out. */
    goers: p.array().columnType('text[]').defaultRaw(`'{}'`),
    calls: p.json<AlarmCall[]>(),
    outcome: p.text().$type<AlarmOutcome>().strictNullable(),
    words: p.text().strictNullable().comment(personal),
    closedById: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
