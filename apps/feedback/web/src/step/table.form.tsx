import { limits } from '@wuxin/feedback/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 提交议题: what the meeting is to talk over. */
export function TableForm() {
  const t = useTexts()
  return (
    <>
      <Field name="title" label={t('label.topic')}>
        <Input maxLength={limits.title} showCount />
      </Field>
      <WordsForm label="topicWords" hint={t('hint.topicWords')} />
    </>
  )
}
