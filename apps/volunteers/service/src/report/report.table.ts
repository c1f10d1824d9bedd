import { defineEntity, p } from '@mikro-orm/core'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import type { ReportKind, ReportState } from '@wuxin/volunteers/report.rules'
import { told } from '../step/told.table.ts'

/** What is kept of a report (双报到). */
export const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'report',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    personId: p.text(),
    name: p.text(),
    kind: p.text().$type<ReportKind>(),
    unit: p.text(),
    words: p.text().strictNullable(),
    state: p.text().$type<ReportState>(),
    reportedAt: p.datetime(),
    confirmedAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
  },
})
