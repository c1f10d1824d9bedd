import { permissions } from '@wuxin/culture/permissions'
import * as words from '@wuxin/culture/question.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { bankPage, bankTableOf, listQuestions } from './bank.queries.ts'
import { addBank, addQuestion, amendBank, amendQuestion, retireQuestion } from './bank.work.ts'

const { countywide } = procedures(permissions)

/** Banks of questions (题库): read by the whole county, written at their own place. */
export const bankRouter = router({
  table: countywide('bank:list').input(words.banksInput).output(words.bankTable).query(({ ctx: { work }, input }) => bankTableOf(work, input.county)),
  get: countywide('bank:list').input(words.bankById).output(words.bankView).query(({ ctx: { work }, input }) => bankPage(work, input.id)),
  add: countywide('bank:edit').input(words.addBankInput).output(words.bankView).mutation(async ({ ctx: { work }, input }) => bankPage(work, await addBank(work, input))),
  amend: countywide('bank:edit').input(words.amendBankInput).output(words.bankView).mutation(async ({ ctx: { work }, input }) => bankPage(work, await amendBank(work, input))),
})

/** The questions of a bank (题目). */
export const questionRouter = router({
  list: countywide('bank:list').input(words.questionListInput).output(words.questionList).query(({ ctx: { work }, input }) => listQuestions(work, input)),
  add: countywide('bank:edit').input(words.addQuestionInput).output(words.questionRow).mutation(({ ctx: { work }, input }) => addQuestion(work, input)),
  amend: countywide('bank:edit').input(words.amendQuestionInput).output(words.questionRow).mutation(({ ctx: { work }, input }) => amendQuestion(work, input)),
  retire: countywide('bank:edit').input(words.retireQuestionInput).output(words.questionRow).mutation(({ ctx: { work }, input }) => retireQuestion(work, input)),
})
