import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'

/** The last day of a term, and why it ends. */
export function EndMemberForm() {
  const t = useTexts()
  return (
    <>
      <Field name="to" label={t('bodies.label.termEnd')}>
        <DateField />
      </Field>
      <WordsField name="reason" label={t('bodies.label.reason')} rows={3} />
    </>
  )
}
