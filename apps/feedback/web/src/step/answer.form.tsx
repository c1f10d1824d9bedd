import { outcomes } from '@wuxin/feedback/case.schema'
import { Field } from '@wuxin/web/field'
import { Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 反馈: what the resident is told, and whether that is a solution, an explanation, or that it is nobody's remit here. */
export function AnswerForm() {
  const t = useTexts()
  return (
    <>
      <Field name="outcome" label={t('label.outcome')}>
        <Radio.Group vertical options={outcomes.map((value) => ({ value, label: t(`outcomesLong.${value}`) }))} />
      </Field>
      <WordsForm label="answer" rows={6} hint={t('hint.answer')} />
    </>
  )
}
