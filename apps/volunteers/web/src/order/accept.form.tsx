import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 接单: the day on which somebody comes. */
export function AcceptForm() {
  const t = useTexts()
  return (
    <>
      <Field name="day" label={t('orders.label.day')} hint={t('orders.hint.day')}>
        <DateField />
      </Field>
      <WordsForm label="orders.label.accept" rows={2} />
    </>
  )
}
