import './volunteer.css'
import { consentPurposes } from '@wuxin/volunteers/volunteer.rules'
import { Field } from '@wuxin/web/field'
import { Checkbox } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** What somebody agrees to, purpose by purpose; without the first nothing is kept of them. */
export function ConsentsField() {
  const t = useTexts()
  return (
    <Field name="consents" label={t('people.label.consents')} hint={t('people.hint.consents')}>
      <Checkbox.Group className="vo-consents" options={consentPurposes.map((value) => ({ value, label: t(`people.consents.${value}`) }))} />
    </Field>
  )
}
