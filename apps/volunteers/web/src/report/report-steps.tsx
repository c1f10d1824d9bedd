import { confirmReportInput, endReportInput, refuseReportInput, type ReportRecord } from '@wuxin/volunteers/report.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import type { ReportStepName } from './report-noun.ts'

const step = stepOf<ReportRecord>()

function ConfirmFields({ record: { member, unit, kind, place } }: { record: ReportRecord }) {
  const t = useTexts()
  return <p className="wx-given">{t('reports.given', { who: member.name, unit: unit.name, kind: t(`reports.kinds.${kind}`), place: place.name })}</p>
}

/** The steps of a report as their drawers ask for them. */
export const reportSteps = {
  confirm: step({ schema: confirmReportInput, Fields: ConfirmFields, submit: client.reports.confirm.mutate }),
  refuse: step({ schema: refuseReportInput, Fields: () => <WordsForm name="reason" label="reports.label.refuse" rows={2} />, submit: client.reports.refuse.mutate, isIrreversible: true }),
  end: step({ schema: endReportInput, Fields: () => <WordsForm name="reason" label="reports.label.end" hint="reports.hint.end" rows={2} />, submit: client.reports.end.mutate, isIrreversible: true }),
} satisfies Record<ReportStepName, RecordStep<ReportRecord>>
