import { defineEntity, p } from '@mikro-orm/core'
import type { HazardGrade, HazardKind, HazardSource, HazardState, PassedTo } from '@wuxin/patrols/hazard.schema'
import type { Role } from '@wuxin/platform/role'
import type { PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { extensible } from '@wuxin/service/life/extension'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a hazard (隐患); what it does is in `hazard.entity.ts`. */
export const HazardSchema = defineEntity({
  name: 'Hazard',
  tableName: 'hazard',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...extensible,
    ...told,
    number: p.text(),
    title: p.text(),
    words: p.text(),
    kind: p.text().$type<HazardKind>(),
    grade: p.text().$type<HazardGrade>().strictNullable(),
    /** How bad whoever found it took it for. */
    suspected: p.text().$type<HazardGrade>(),
    state: p.text().$type<HazardState>(),
    source: p.text().$type<HazardSource>(),
    spot: p.text().strictNullable(),
    /** Where it comes back is counted by it: `spotKey`. */
    spotKey: p.text(),
    checkpoint: p.uuid().strictNullable(),
    shift: p.uuid().strictNullable(),
    finding: p.uuid().strictNullable(),
    foundAt: p.datetime(),
    finder: p.text(),
    finderId: p.text(),
    /** With those whose hazard went on as this one. */
    finderIds: p.array().columnType('text[]'),
    rectifierIds: p.array().columnType('text[]'),
    photos: p.array().columnType('text[]'),
    photosAfter: p.array().columnType('text[]'),
    photosInspected: p.array().columnType('text[]'),
    ownerUnit: p.text().strictNullable(),
    ownerRole: p.text().$type<Role>().strictNullable(),
    /** 五落实 of a major one. */
    measure: p.text().strictNullable(),
    /** Fen. */
    funds: p.bigint('number').strictNullable(),
    person: p.text().strictNullable(),
    deadline: p.text().strictNullable(),
    precaution: p.text().strictNullable(),
    /** Until when it is to be mended (整改期限), also behind that. */
    rectifyBy: p.datetime().strictNullable(),
    result: p.text().strictNullable(),
    rectifiedBy: p.text().strictNullable(),
    rectifiedAt: p.datetime().strictNullable(),
    passed: p.boolean().strictNullable(),
    inspection: p.text().strictNullable(),
    inspectedBy: p.text().strictNullable(),
    inspectedAt: p.datetime().strictNullable(),
    supervised: p.boolean(),
    reopened: p.integer(),
    mergedInto: p.uuid().strictNullable(),
    reason: p.text().strictNullable(),
    closedBy: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    passings: () => p.oneToMany(Passing).mappedBy('hazard').orderBy({ at: 'asc', id: 'asc' }),
  },
})

const PassingSchema = defineEntity({
  name: 'Passing',
  tableName: 'passing',
  ...scopedPart,
  properties: {
    ...part,
    hazard: () => p.manyToOne(HazardSchema),
    to: p.text().$type<PassedTo>(),
    /** The case or topic, once the other module has said which it is. */
    recordId: p.uuid().strictNullable(),
    recordNumber: p.text().strictNullable(),
    step: p.text().strictNullable(),
    answer: p.text().strictNullable(),
    byId: p.text(),
    by: p.text(),
    at: p.datetime(),
    overAt: p.datetime().strictNullable(),
  },
})
/** A hazard that was passed on as a whistle or topic, and what came of it. */
export class Passing extends PassingSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Hazard', id: this.hazard.id }
  }
}
PassingSchema.setClass(Passing)
