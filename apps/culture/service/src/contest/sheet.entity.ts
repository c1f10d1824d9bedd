import { randomUUIDv7 } from 'node:crypto'
import type { PartOf } from '@wuxin/service/audit'
import { touch } from '@wuxin/service/life/touch'
import { ScoreSheetSchema, SheetCorrection } from './sheet.table.ts'

/** A score sheet (评分表) of one judge for one entrant in one round. */
export class ScoreSheet extends ScoreSheetSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }

  /** Other marks stand there from now on; answers what is kept beside them. */
  correct({ marks, reason }: { marks: string[]; reason: string }, by: { id: string; name: string }, now: Date): SheetCorrection {
    const { contest, area, id: sheet, marks: fromMarks } = this
    this.marks = marks
    touch(this, now)
    return Object.assign(new SheetCorrection(), { id: randomUUIDv7(), contest, area, sheet, fromMarks, toMarks: marks, reason, byId: by.id, by: by.name, at: now })
  }
}
ScoreSheetSchema.setClass(ScoreSheet)
