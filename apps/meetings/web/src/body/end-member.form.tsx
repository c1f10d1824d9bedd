import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { ReasonField } from './reason-field.tsx'

/** The last day of a term, and why it ends. */
export function EndMemberForm() {
  const t = useTexts()
  return (
    <>
      <Field name="to" label={t('bodies.label.termEnd')}>
        <DateField />
      </Field>
      <ReasonField />
    </>
  )
}
