import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** From the best to the worst. */
const scores = [5, 4, 3, 2, 1]

/** 回访评单: what whoever ordered says of it on the phone. */
export function RateForm() {
  const t = useTexts()
  return (
    <>
      <Field name="score" label={t('orders.label.score')} hint={t('orders.hint.score')}>
        <Radio.Group options={scores.map((value) => ({ value, label: t('orders.scored', { score: value }) }))} />
      </Field>
      <WordsForm label="orders.label.rate" rows={3} />
    </>
  )
}
