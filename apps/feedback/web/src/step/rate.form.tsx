import { ratings } from '@wuxin/feedback/case.schema'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 代评: the rating that a resident gave on the phone. */
export function RateForm() {
  const t = useTexts()
  return (
    <>
      <Field name="rating" label={t('label.rating')}>
        <Radio.Group vertical options={ratings.map((value) => ({ value, label: t(`ratings.${value}`) }))} />
      </Field>
      <WordsForm label="said" rows={3} />
    </>
  )
}
