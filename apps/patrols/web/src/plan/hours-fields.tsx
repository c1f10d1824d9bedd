import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** From when to when somebody walks; an end before the beginning is of the next day. */
export function HoursFields() {
  const t = useTexts()
  return (
    <div className="wx-pair">
      <Field name="begins" label={t('plans.label.begins')}>
        <Input type="time" />
      </Field>
      <Field name="ends" label={t('plans.label.ends')} hint={t('plans.hint.ends')}>
        <Input type="time" />
      </Field>
    </div>
  )
}
