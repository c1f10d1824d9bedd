import type { QuizView } from '@wuxin/culture/quiz.schema'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { client } from '../api.ts'
import { quizNoun, type QuizStepName } from './quiz-noun.ts'
import { quizSteps } from './quiz-steps.tsx'

/** One step of a quiz. */
export default function QuizDrawer({ name, record, onClose }: { name: QuizStepName; record: QuizView; onClose: () => void }) {
  const again = async () => (await client.quizzes.of.query({ event: record.event.id })) ?? record
  return <RecordDrawer noun={quizNoun} step={quizSteps[name]} name={name} record={record} again={again} onClose={onClose} />
}
