import { reportRules } from '@wuxin/volunteers/report.rules'
import type { ReportRecord } from '@wuxin/volunteers/report.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for. */
export const reportStepNames = ['confirm', 'refuse', 'end'] as const
export type ReportStepName = (typeof reportStepNames)[number]

/** Reports, as the parts of their page know them. */
export const reportNoun: Noun<ReportRecord, ReportStepName> = { texts: 'reports', rules: reportRules, names: reportStepNames, isOpen: ({ state }) => state === 'reported' }
