import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'

/** From the first day to the last; open where the last is left blank. */
export function TermFields() {
  const t = useTexts()
  return (
    <div className="wx-pair">
      <Field name="from" label={t('households.label.from')}>
        <DateField />
      </Field>
      <Field name="to" label={t('households.label.to')} hint={t('households.hint.to')}>
        <DateField />
      </Field>
    </div>
  )
}
