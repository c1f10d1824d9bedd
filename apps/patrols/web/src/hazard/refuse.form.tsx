import { limits } from '@wuxin/patrols/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 退回: why it is not theirs, and whose it is. */
export function RefuseForm() {
  const t = useTexts()
  return (
    <>
      <WordsForm name="reason" label="refuse" />
      <Field name="suggested" label={t('hazards.label.suggested')}>
        <Input maxLength={limits.title} />
      </Field>
    </>
  )
}
