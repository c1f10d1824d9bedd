import type { ReportRecord } from '@wuxin/volunteers/report.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { reportNoun, type ReportStepName } from './report-noun.ts'
import { reportSteps } from './report-steps.tsx'

/** One step of a report. */
export default function ReportDrawer({ name, record, onClose }: { name: ReportStepName; record: ReportRecord; onClose: () => void }) {
  return <RecordDrawer noun={reportNoun} step={reportSteps[name]} name={name} record={record} again={() => client.reports.get.query({ id: record.id })} onClose={onClose} />
}
