import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { runsEvent, type EventFacts } from './event.rules.ts'
import { permissions } from './permissions.ts'
import type { Difficulty, QuestionKind } from './question.rules.ts'

/** A quiz (答题): 筹备, 答题中, 已结束, 已公布; 已取消. */
export const quizStates = ['preparing', 'open', 'closed', 'published', 'cancelled'] as const
export type QuizState = (typeof quizStates)[number]

/** 修改, 开放, 结束, 重新开放, 公布, 允许重答, 取消 (with its event). */
export const quizActions = ['amend', 'open', 'close', 'reopen', 'publish', 'excuse', 'cancel'] as const
export type QuizAction = (typeof quizActions)[number]
/** The lines of a quiz's history: its making and its steps. */
export const quizLines = ['make', ...quizActions] as const

/** When people see their points: 交卷就看, 公布后看. */
export const showings = ['at_once', 'published'] as const
export type Showing = (typeof showings)[number]

/** The most of what a paper holds. */
export const quizLimits = { banks: 10, draws: 10, count: 100, questions: 100, points: 100, minutes: 240, tries: 5 } as const

/** 筹备 → 答题中 → 已结束 → 已公布. Its end comes by the clock too; who is to sit again stays a matter of the open quiz. */
export const quizLifecycle = defineLifecycle({
  states: quizStates,
  initial: 'preparing',
  final: ['published', 'cancelled'],
  actions: {
    amend: { from: ['preparing'], to: ['preparing'], by: 'quiz:edit' },
    open: { from: ['preparing'], to: ['open'], by: 'quiz:edit' },
    close: { from: ['open'], to: ['closed'], by: 'quiz:edit' },
    reopen: { from: ['closed'], to: ['open'], by: 'quiz:edit', requires: ['reason'] },
    publish: { from: ['closed'], to: ['published'], by: 'quiz:edit' },
    excuse: { from: ['open'], to: ['open'], by: 'quiz:edit', requires: ['reason'] },
    cancel: { from: ['preparing', 'open', 'closed'], to: ['cancelled'], by: null },
  },
})

/** What the rules look at: the quiz, and the unit that organises its event. */
export type QuizFacts = Standing<QuizState> & Pick<EventFacts, 'organiserUnit'>

/** Who may take which step of a quiz: those who run its event. */
export const quizRules = stepRules<QuizFacts, QuizAction>({
  lifecycle: quizLifecycle,
  permissions,
  actions: quizActions,
  guards: { amend: runsEvent, open: runsEvent, close: runsEvent, reopen: runsEvent, publish: runsEvent, excuse: runsEvent },
  main: { preparing: ['open'], open: ['close'], closed: ['publish'] },
})

/** So many questions of a kind, each worth so many points; whatever is null is left open. */
export interface Draw {
  subject: string | null
  kind: QuestionKind | null
  difficulty: Difficulty | null
  count: number
  points: number
}

/** How many questions a paper has. */
export const countOf = (draws: readonly Pick<Draw, 'count'>[]): number => draws.reduce((sum, { count }) => sum + count, 0)
/** Full marks (满分). */
export const mostOf = (draws: readonly Pick<Draw, 'count' | 'points'>[]): number => draws.reduce((sum, { count, points }) => sum + count * points, 0)

/** Until when somebody who begins now may answer: the minutes of the quiz, but not beyond its own end. */
export function answersUntil(now: Date, { minutes, closesAt }: { minutes: number; closesAt: Date | null }): Date {
  const own = now.getTime() + minutes * 60_000
  return new Date(closesAt === null ? own : Math.min(own, closesAt.getTime()))
}

/** A sitting (答卷), as far as time goes. */
export interface Sat {
  dueAt: Date
  endedAt: Date | null
  voidedAt: Date | null
}
/** Whether answers of a sitting are taken now: the last instant of its time still counts. */
export const takesAnswers = ({ dueAt, endedAt, voidedAt }: Sat, now: Date): boolean => endedAt === null && voidedAt === null && now <= dueAt
/** Whole seconds that are left; 0 where it is over. */
export const secondsLeft = (sat: Sat, now: Date): number => (takesAnswers(sat, now) ? Math.ceil((sat.dueAt.getTime() - now.getTime()) / 1000) : 0)

/** Whether people may see their points. */
export const showsPoints = ({ state, shows }: { state: QuizState; shows: Showing }): boolean => state === 'published' || (shows === 'at_once' && state !== 'cancelled')
/** Whether people may see which answers were right: never while anybody may still sit it. */
export const showsAnswers = ({ state }: { state: QuizState }): boolean => state === 'published'
