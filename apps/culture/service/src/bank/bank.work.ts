import type { addBankInput, addQuestionInput, amendBankInput, amendQuestionInput, retireQuestionInput, QuestionRow, ToldQuestion } from '@wuxin/culture/question.schema'
import { questionLimits } from '@wuxin/culture/question.rules'
import { quizError } from '@wuxin/culture/quiz.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { load, loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import { Bank, Question } from './bank.table.ts'
import { likenessOf } from './likeness.rules.ts'

/** A bank that the caller writes in: banks are read countywide, and written at their own place. Throws NOT_FOUND, FORBIDDEN. */
export async function ownBank(work: Work, id: string): Promise<Bank> {
  const bank = await load(work, Bank, id)
  assertInScope(work, bank.area)
  return bank
}

async function assertFree(work: Work, { area, name }: { area: string; name: string }, but: string | null = null): Promise<void> {
  await inTurn(work, 'bank', area)
  const other = await work.em.findOne(Bank, { area, name })
  if (other && other.id !== but) throw quizError('BANK_NAME_TAKEN', { name })
}

/** 新建题库. Throws FORBIDDEN outside of the caller's places, PLACE_UNKNOWN, BANK_NAME_TAKEN. */
export async function addBank(work: Work, input: z.output<typeof addBankInput>): Promise<string> {
  assertInScope(work, input.area)
  ;(await work.directory(countyOf(input.area))).area(input.area)
  await assertFree(work, input)
  const bank = work.em.create(Bank, { ...input, units: [], createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  return bank.id
}

/** 修改题库. Throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, BANK_NAME_TAKEN. */
export async function amendBank(work: Work, { id, version, ...told }: z.output<typeof amendBankInput>): Promise<string> {
  const bank = await loadLocked(work, Bank, id, version)
  assertInScope(work, bank.area)
  await assertFree(work, { area: bank.area, name: told.name }, id)
  Object.assign(bank, told, { updatedAt: work.now })
  await work.em.flush()
  return id
}

/** What stands in a bank, so that nothing stands in it twice; whoever asks writes in it alone until their work ends. */
export async function likenessesIn(work: Work, bank: Bank): Promise<Set<string>> {
  await inTurn(work, 'questions', bank.id)
  const there = await work.em.find(Question, { bank: bank.id, retiredAt: null }, { fields: ['likeness'] })
  return new Set(there.map(({ likeness }) => likeness))
}

/** Puts a question into a bank, as its first edition unless told otherwise. */
export const putQuestion = (work: Work, bank: Pick<Bank, 'id' | 'area'>, told: ToldQuestion, { code, edition }: Pick<Question, 'code' | 'edition'> = { code: randomUUIDv7(), edition: 1 }): Question =>
  work.em.create(Question, { ...told, bank: bank.id, area: bank.area, units: [], code, edition, likeness: likenessOf(told), retiredAt: null, retiredReason: null, createdAt: work.now, updatedAt: work.now })

/** 新建题目. Throws NOT_FOUND, FORBIDDEN, QUESTION_TWICE, BANK_FULL. */
export async function addQuestion(work: Work, { bank: id, ...told }: z.output<typeof addQuestionInput>): Promise<QuestionRow> {
  const bank = await ownBank(work, id)
  const known = await likenessesIn(work, bank)
  if (known.has(likenessOf(told))) throw quizError('QUESTION_TWICE', {})
  if (known.size >= questionLimits.bank) throw quizError('BANK_FULL', { most: questionLimits.bank })
  const question = putQuestion(work, bank, told)
  await work.em.flush()
  return questionRow(question)
}

/** The question that is in force, of whoever writes in its bank; one that another edition has replaced is nobody's to change. */
async function inForce(work: Work, { id, version }: { id: string; version: number }): Promise<{ question: Question; bank: Bank }> {
  const question = await loadLocked(work, Question, id, version)
  if (question.retiredAt !== null) throw new DomainError('NOT_FOUND', { id })
  return { question, bank: await ownBank(work, question.bank) }
}

/** 修改题目: a new edition; the one before stays for the papers that hold it. Throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, QUESTION_TWICE. */
export async function amendQuestion(work: Work, { id, version, ...told }: z.output<typeof amendQuestionInput>): Promise<QuestionRow> {
  const { question, bank } = await inForce(work, { id, version })
  const known = await likenessesIn(work, bank)
  known.delete(question.likeness)
  if (known.has(likenessOf(told))) throw quizError('QUESTION_TWICE', {})
  Object.assign(question, { retiredAt: work.now, updatedAt: work.now })
  await work.em.flush()
  const next = putQuestion(work, bank, told, { code: question.code, edition: question.edition + 1 })
  await work.em.flush()
  return questionRow(next)
}

/** 停用, and why. Throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT. */
export async function retireQuestion(work: Work, { id, version, reason }: z.output<typeof retireQuestionInput>): Promise<QuestionRow> {
  const { question } = await inForce(work, { id, version })
  Object.assign(question, { retiredAt: work.now, retiredReason: reason, updatedAt: work.now })
  await work.em.flush()
  return questionRow(question)
}

/** A question as staff read it. */
export const questionRow = ({ id, version, kind, text, options, answer, explanation, subject, difficulty, edition }: Question): QuestionRow => ({
  id, version, kind, text, options, answer, explanation, subject, difficulty, edition,
})
