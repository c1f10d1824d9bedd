import { defineEntity, p } from '@mikro-orm/core'
import type { PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'

/** What is kept of a score sheet (评分表); what it does is in `sheet.entity.ts`. */
export const ScoreSheetSchema = defineEntity({
  name: 'ScoreSheet',
  tableName: 'score_sheet',
  ...scoped,
  properties: {
    ...record,
    contest: p.uuid(),
    /** From 0; `extra` is the extra round (加赛) within it, 0 for none. */
    round: p.integer(),
    extra: p.integer(),
    judge: p.uuid(),
    entrant: p.uuid(),
    /** Decimals as they were typed, in the order of the criteria. */
    marks: p.array().columnType('text[]'),
    words: p.text().strictNullable(),
    byId: p.text(),
    by: p.text(),
    /** Typed for the judge by somebody else. */
    keyed: p.boolean(),
  },
})

const SheetCorrectionSchema = defineEntity({
  name: 'SheetCorrection',
  tableName: 'sheet_correction',
  ...scopedPart,
  properties: {
    ...part, contest: p.uuid(), sheet: p.uuid(), fromMarks: p.array().columnType('text[]'), toMarks: p.array().columnType('text[]'), reason: p.text(), byId: p.text(), by: p.text(), at: p.datetime(),
  },
})
/** A correction (更正) of a sheet: written once, and stays beside it. */
export class SheetCorrection extends SheetCorrectionSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }
}
SheetCorrectionSchema.setClass(SheetCorrection)
