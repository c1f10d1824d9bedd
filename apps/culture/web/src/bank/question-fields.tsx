import { difficulties, questionKinds, questionLimits, type QuestionKind } from '@wuxin/culture/question.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Form, Input, Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { LinesInput } from '../event/lines-input.tsx'
import { useTexts } from '../texts.ts'
import { AnswerInput } from './answer-input.tsx'

/** Everything that is told of a question; what was right of another kind is taken back. */
export function QuestionFields() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<QuestionKind | undefined>('kind') ?? 'single'
  const options = Form.useWatch<string[] | undefined>('options') ?? []
  return (
    <>
      <Field name="kind" label={t('questions.label.kind')}>
        <Radio.Group options={choicesOf(questionKinds, (each) => t(`questions.kinds.${each}`))} onChange={() => form.setFieldsValue({ answer: [] })} />
      </Field>
      <WordsField name="text" label={t('questions.label.text')} rows={2} />
      {kind !== 'true_false' && (
        <Field name="options" label={t('questions.label.options')} hint={`${t('events.hint.lines')}；${t('questions.hint.options')}`}>
          <LinesInput />
        </Field>
      )}
      <Field name="answer" label={t('questions.label.answer')}>
        <AnswerInput kind={kind} options={options} />
      </Field>
      <Field name="subject" label={t('questions.label.subject')}>
        <Input maxLength={questionLimits.subject} />
      </Field>
      <Field name="difficulty" label={t('questions.label.difficulty')}>
        <Radio.Group options={choicesOf(difficulties, (each) => t(`questions.difficulties.${each}`))} />
      </Field>
      <WordsField name="explanation" label={t('questions.label.explanation')} rows={2} hint={t('questions.hint.explanation')} />
    </>
  )
}
