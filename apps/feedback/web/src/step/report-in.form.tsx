import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { OwnUnitField } from './own-unit-field.tsx'
import { WordsForm } from './words.form.tsx'

/** 报到: the unit has come. */
export function ReportInForm({ record }: { record: CaseRecord }) {
  return (
    <>
      <OwnUnitField record={record} />
      <WordsForm label="note" rows={2} />
    </>
  )
}
