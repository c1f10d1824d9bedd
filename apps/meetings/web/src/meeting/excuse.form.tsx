import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 请假: why, and who comes instead. */
export function ExcuseForm() {
  const t = useTexts()
  return (
    <>
      <WordsForm label="excuse" />
      <Field name="delegate" label={t('meetings.label.delegate')} hint={t('meetings.hint.delegate')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
    </>
  )
}
