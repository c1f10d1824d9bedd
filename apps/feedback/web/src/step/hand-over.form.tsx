import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { ReceiverInput } from './receiver-input.tsx'
import { WordsForm } from './words.form.tsx'

/** 转办: why not here, and who should. */
export function HandOverForm({ record }: { record: CaseRecord }) {
  const t = useTexts()
  return (
    <>
      <WordsForm name="reason" label="refusal" />
      <Field name="to" label={t('label.to')} hint={t('hint.to')}>
        <ReceiverInput record={record} />
      </Field>
    </>
  )
}
