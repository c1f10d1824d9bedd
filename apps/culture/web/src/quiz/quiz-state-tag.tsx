import type { QuizState } from '@wuxin/culture/quiz.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<QuizState, StateTone> = { preparing: 'waiting', open: 'underWay', closed: 'explained', published: 'done', cancelled: 'outOfRemit' }

/** Where a quiz stands: 筹备, 答题中, 已结束, 已公布, 已取消. */
export function QuizStateTag({ state }: { state: QuizState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`quizzes.states.${state}`)}</StateTag>
}
