import { permissions } from '@wuxin/culture/permissions'
import { countOf, mostOf, secondsLeft } from '@wuxin/culture/quiz.rules'
import { answerInput, answerTaken, beginInput, finishInput, publicQuiz, quizOfInput, resumeInput, sittingView as shape } from '@wuxin/culture/quiz.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { sittingView } from './sitting.view.ts'
import { beginSitting, finishSitting, keepAnswer, publicQuizOf, sittingOf } from './sitting.work.ts'

const { resident } = procedures(permissions)

/** Quizzes on residents' phones. The token that a phone makes up is the key of all that it asks: whatever is asked twice happens once. */
export const residentQuizRouter = router({
  of: resident.input(quizOfInput).output(publicQuiz.nullable())
    .query(async ({ ctx: { work }, input }) => {
      const { event: { id, title, starts, hasSignUp }, quiz } = await publicQuizOf(work, input.event)
      if (!quiz) return null
      const { state, draws, minutes, tries, closesAt, shows } = quiz
      return { event: { id, title, starts: starts.toISOString() }, state, questions: countOf(draws), most: mostOf(draws), minutes, tries, closesAt: closesAt?.toISOString() ?? null, shows, needsSignUp: hasSignUp }
    }),
  begin: resident.meta({ ownKeys: true }).input(beginInput).output(shape)
    .mutation(async ({ ctx: { work }, input }) => sittingView(work, await beginSitting(work, input))),
  resume: resident.input(resumeInput).output(shape)
    .query(async ({ ctx: { work }, input }) => sittingView(work, await sittingOf(work, input.token))),
  answer: resident.meta({ ownKeys: true }).input(answerInput).output(answerTaken)
    .mutation(async ({ ctx: { work }, input }) => ({ position: input.position, left: secondsLeft((await keepAnswer(work, input)).sitting, work.now) })),
  finish: resident.meta({ ownKeys: true }).input(finishInput).output(shape)
    .mutation(async ({ ctx: { work }, input }) => sittingView(work, await finishSitting(work, input.token))),
})
