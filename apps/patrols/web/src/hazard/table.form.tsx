import { limits } from '@wuxin/patrols/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 提交议题: what the parties are asked to decide on. */
export function TableForm() {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t('hazards.hint.table')}</p>
      <Field name="title" label={t('hazards.label.topic')}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsForm label="table" rows={4} />
    </>
  )
}
