import { limits } from '@wuxin/volunteers/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { HoursFields } from '../step/hours-fields.tsx'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 更正: the right times and place, and why. What stood stays in the history. */
export function CorrectForm() {
  const t = useTexts()
  return (
    <>
      <HoursFields />
      <Field name="place" label={t('records.label.place')}>
        <Input maxLength={limits.place} />
      </Field>
      <WordsForm name="reason" label="records.label.correct" hint="records.hint.correct" rows={2} />
    </>
  )
}
