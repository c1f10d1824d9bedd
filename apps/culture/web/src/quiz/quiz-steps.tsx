import { closeQuizInput, openQuizInput, publishQuizInput, reopenQuizInput, type QuizView } from '@wuxin/culture/quiz.schema'
import { Field } from '@wuxin/web/field'
import { MomentInput } from '@wuxin/web/moment-input'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { QuizStepName } from './quiz-noun.ts'

const step = stepOf<QuizView>()

/** A step that asks for nothing says what it does. */
const says = (name: QuizStepName) =>
  function Said() {
    return <p>{useTexts()(`quizzes.says.${name}`)}</p>
  }

function CloseFields() {
  const t = useTexts()
  return (
    <>
      <p>{t('quizzes.says.close')}</p>
      <WordsField label={t('quizzes.label.words')} rows={2} />
    </>
  )
}

function ReopenFields() {
  const t = useTexts()
  return (
    <>
      <Field name="closesAt" label={t('quizzes.label.closesAt')} hint={t('quizzes.hint.closesAt')}>
        <MomentInput />
      </Field>
      <WordsField name="reason" label={t('quizzes.label.reopen')} rows={2} />
    </>
  )
}

/** The steps of a quiz as their drawers ask for them. */
export const quizSteps = {
  open: step({ schema: openQuizInput, Fields: says('open'), submit: client.quizzes.open.mutate, isIrreversible: true }),
  close: step({ schema: closeQuizInput, Fields: CloseFields, submit: client.quizzes.close.mutate }),
  reopen: step({ schema: reopenQuizInput, Fields: ReopenFields, submit: client.quizzes.reopen.mutate }),
  publish: step({ schema: publishQuizInput, Fields: says('publish'), submit: client.quizzes.publish.mutate, isIrreversible: true }),
} satisfies Record<QuizStepName, RecordStep<QuizView>>
