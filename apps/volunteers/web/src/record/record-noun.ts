import { recordRules } from '@wuxin/volunteers/service-record.rules'
import type { ServiceRecordView } from '@wuxin/volunteers/service-record.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for. */
export const recordStepNames = ['confirm', 'refuse', 'correct'] as const
export type RecordStepName = (typeof recordStepNames)[number]

/** Records of service, as the parts of their page know them. */
export const recordNoun: Noun<ServiceRecordView, RecordStepName> = { texts: 'records', rules: recordRules, names: recordStepNames, isOpen: ({ state }) => state === 'reported' }
