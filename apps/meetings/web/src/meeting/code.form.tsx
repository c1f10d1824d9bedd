import { Field } from '@wuxin/web/field'
import { useTexts } from '../texts.ts'
import { CodeInput } from './code-input.tsx'

/** The code on the poster. */
export function CodeForm() {
  const t = useTexts()
  return (
    <Field name="code" label={t('meetings.label.code')} hint={t('meetings.hint.code')}>
      <CodeInput />
    </Field>
  )
}
