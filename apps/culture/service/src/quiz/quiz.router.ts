import { permissions } from '@wuxin/culture/permissions'
import * as words from '@wuxin/culture/quiz.schema'
import { contactView } from '@wuxin/platform/view.schema'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { itemsOf, quizPage } from './quiz.queries.ts'
import { amendQuiz, endAll, excuse, makeQuiz, openQuiz, stepOnQuiz } from './quiz.work.ts'
import { listSittings } from './sitting.queries.ts'
import { Sitting } from './sitting.table.ts'

const { permitted } = procedures(permissions)

/** The quiz as it is after a step; there is one, for a step was taken on it. */
const after = async (work: Work, event: Promise<string>) => words.quizView.parse(await quizPage(work, await event))

/** Quizzes of events (答题) for staff, and every step, named as the rows of `quizLifecycle`; each answers the quiz as it is now. */
export const quizRouter = router({
  of: permitted('quiz:list').input(words.quizOfInput).output(words.quizView.nullable()).query(({ ctx: { work }, input }) => quizPage(work, input.event)),
  make: permitted('quiz:edit').input(words.makeQuizInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, makeQuiz(work, input))),
  amend: permitted('quiz:edit').input(words.amendQuizInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, amendQuiz(work, input))),
  open: permitted('quiz:edit').input(words.openQuizInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, openQuiz(work, input))),
  close: permitted('quiz:edit').input(words.closeQuizInput).output(words.quizView)
    .mutation(({ ctx: { work }, input }) => after(work, stepOnQuiz(work, input, async (quiz, event, by) => {
      const line = quiz.close(input, event, by)
      await endAll(work, quiz)
      return line
    }))),
  reopen: permitted('quiz:edit').input(words.reopenQuizInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, stepOnQuiz(work, input, (quiz, event, by) => quiz.reopen(input, event, by)))),
  publish: permitted('quiz:edit').input(words.publishQuizInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, stepOnQuiz(work, input, (quiz, event, by) => quiz.publish(event, by)))),
  excuse: permitted('quiz:edit').input(words.excuseInput).output(words.quizView).mutation(({ ctx: { work }, input }) => after(work, excuse(work, input))),
  items: permitted('quiz:list').input(words.itemsInput).output(words.itemTable).query(({ ctx: { work }, input }) => itemsOf(work, input.quiz)),
  sittings: permitted('quiz:list').input(words.sittingListInput).output(words.sittingList).query(({ ctx: { work }, input }) => listSittings(work, input)),
  unmask: permitted('sitting:unmask').meta({ answerNotKept: true }).input(words.unmaskSittingInput).output(contactView)
    .mutation(async ({ ctx: { work }, input }) => {
      const { id, area, name, phone } = await load(work, Sitting, input.id)
      work.note({ record: 'Sitting', recordId: id, action: 'look', area, reason: input.reason })
      return { name, phone, masked: false }
    }),
})
