import { quizRules } from '@wuxin/culture/quiz.rules'
import type { QuizView } from '@wuxin/culture/quiz.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Every step that a button of a quiz's page opens a drawer for; who sits again is chosen among the papers. */
export const quizStepNames = ['open', 'close', 'publish', 'reopen'] as const
export type QuizStepName = (typeof quizStepNames)[number]

/** Quizzes, as the parts of their page know them. */
export const quizNoun: Noun<QuizView, QuizStepName> = { texts: 'quizzes', rules: quizRules, names: quizStepNames, isOpen: () => false, awaited: ({ organiser }) => organiser }
