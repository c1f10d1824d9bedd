import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { reasonStep, span, step, unitId, words } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { instant, named, placeView, standing } from '@wuxin/platform/view.schema'
import { lineView } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { reportActions, reportKinds, reportStates } from './report.rules.ts'

/** 报到: to a community, with what one can do there. */
export const makeReportInput = z.object({ kind: z.enum(reportKinds), area: areaCode, unit: unitId, words: words.nullable().default(null) })
/** 在岗: the community has them among its people. */
export const confirmReportInput = step
/** Not in this community, and why. */
export const refuseReportInput = reasonStep
/** Moved, changed units or retired. */
export const endReportInput = reasonStep

/** The chips over the list: 待确认, 在岗, 已结束, 本年未服务. */
export const reportChips = ['reported', 'confirmed', 'ended', 'idle'] as const
/** Reports to the caller's communities. */
export const reportListInput = listQuery(['reportedAt', 'area']).extend({
  ...span, chip: z.enum(reportChips).optional(), kind: z.enum(reportKinds).optional(), unit: unitId.optional(), figure: z.enum(volunteerFigures).optional(),
})
export type ReportListInput = z.output<typeof reportListInput>

/** What was done since at that community is counted from confirmed records of service. */
export const reportRow = z.object({
  id: z.uuid(), version: z.int(), kind: z.enum(reportKinds), state: z.enum(reportStates), member: named, unit: named, place: placeView, reportedAt: instant,
  dueAt: instant.nullable(), served: z.object({ records: z.int(), minutes: z.int() }),
})
export type ReportRow = z.infer<typeof reportRow>
/** A page of reports, with the count behind each chip. */
export const reportList = listOf(reportRow).extend({ chips: countsOf(reportChips) })
/** A report as its page shows it. */
export const reportRecord = reportRow.extend({
  ...standing, personId: z.string(), words: z.string().nullable(), reason: z.string().nullable(), steps: z.array(lineView(['report', ...reportActions])),
})
export type ReportRecord = z.infer<typeof reportRecord>
/** One's own two reports, and where one still has to report. */
export const ownReports = z.object({ rows: z.array(reportRecord), missing: z.array(z.enum(reportKinds)) })
