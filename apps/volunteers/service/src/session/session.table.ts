import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { SessionKind, SessionState } from '@wuxin/volunteers/session.schema'
import { told } from '../step/told.table.ts'

/** What is kept of a professional session (专业服务); what it does is in `session.entity.ts`. */
export const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  ...scoped,
  properties: {
    ...record,
    ...told,
    number: p.text(),
    title: p.text(),
    kind: p.text().$type<SessionKind>(),
    state: p.text().$type<SessionState>(),
    providerUnit: p.text(),
    provider: p.text(),
    /** `YYYY-MM-DD`, and `HH:MM` in Asia/Shanghai. */
    day: p.text(),
    from: p.text(),
    to: p.text(),
    spot: p.text(),
    words: p.text().strictNullable(),
    heldAt: p.datetime().strictNullable(),
    /** How many came, as told when it was closed. */
    heads: p.integer().strictNullable(),
    result: p.text().strictNullable(),
    resultPhotos: p.array().columnType('text[]'),
    closedAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    attendance: () => p.oneToMany(Attendance).mappedBy('session').orphanRemoval().orderBy({ name: 'asc', id: 'asc' }),
  },
})

const AttendanceSchema = defineEntity({
  name: 'Attendance',
  tableName: 'attendance',
  ...scopedPart,
  properties: { ...part, session: () => p.manyToOne(SessionSchema), name: p.text().comment(personal), person: p.text().strictNullable() },
})
/** Somebody who came; never to psychological help. */
export class Attendance extends AttendanceSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Session', id: this.session.id }
  }
}
AttendanceSchema.setClass(Attendance)
