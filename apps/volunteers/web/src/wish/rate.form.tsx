import { Field } from '@wuxin/web/field'
import { Rate } from '@wuxin/web/ui-form'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 评价: one to five, as the wisher said it on the phone. */
export function RateForm() {
  const t = useTexts()
  return (
    <>
      <Field name="score" label={t('wishes.label.score')} hint={t('wishes.hint.score')}>
        <Rate />
      </Field>
      <WordsForm label="wishes.label.said" rows={3} />
    </>
  )
}
