import { defineEntity, p } from '@mikro-orm/core'
import type { FindingOutcome } from '@wuxin/patrols/finding.schema'
import type { HazardGrade, HazardKind } from '@wuxin/patrols/hazard.schema'
import { record, scoped } from '@wuxin/service/record'
import { moment } from './moment.table.ts'

/** What is kept of a finding (发现问题); what it does is in `finding.entity.ts`. Its id is the phone's. */
export const FindingSchema = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  ...scoped,
  properties: {
    ...record,
    ...moment,
    shift: p.uuid(),
    checkpoint: p.uuid().strictNullable(),
    /** Of the list that the shift keeps. */
    item: p.text().strictNullable(),
    spot: p.text().strictNullable(),
    kind: p.text().$type<HazardKind>(),
    grade: p.text().$type<HazardGrade>(),
    words: p.text(),
    outcome: p.text().$type<FindingOutcome>(),
    /** What became of it. */
    hazard: p.uuid().strictNullable(),
  },
})
