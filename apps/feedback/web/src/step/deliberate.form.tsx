import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 会商: what will be done, who leads, by when. */
export function DeliberateForm({ record }: { record: CaseRecord }) {
  const t = useTexts()
  const now = useNow()
  const arrived = record.whistles.filter((each) => each.status === 'reported')
  return (
    <>
      <WordsForm name="plan" label="plan" />
      <Field name="lead" label={t('label.lead')}>
        <Radio.Group vertical options={arrived.map(({ unit, name }) => ({ value: unit, label: name }))} />
      </Field>
      <Field name="due" label={t('label.due')} hint={t('hint.due')}>
        <DateField min={dateText(now)} />
      </Field>
    </>
  )
}
