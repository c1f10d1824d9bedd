import { LockMode } from '@mikro-orm/core'
import { randomInt } from 'node:crypto'
import { isPublic } from '@wuxin/culture/event.rules'
import { isChoice, isRight } from '@wuxin/culture/question.rules'
import { answersUntil, takesAnswers } from '@wuxin/culture/quiz.rules'
import { quizError, type answerInput, type beginInput, type Ending } from '@wuxin/culture/quiz.schema'
import { DomainError } from '@wuxin/platform/error'
import { hashOf } from '@wuxin/service/life/tracking'
import { inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Question } from '../bank/bank.table.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import { eventOf } from '../event/event.work.ts'
import { entrantOf, type Entrant } from './entrant.work.ts'
import { drawPaper, seeds, shortagesOf } from './paper.rules.ts'
import { Quiz } from './quiz.entity.ts'
import { Sitting, SittingAnswer } from './sitting.table.ts'

/** A sitting with the quiz that it belongs to. */
export interface Sat {
  quiz: Quiz
  sitting: Sitting
}

/** An event that everybody may know of, with its quiz, if it has one. Throws NOT_FOUND. */
export async function publicQuizOf(work: Work, id: string): Promise<{ event: CultureEvent; quiz: Quiz | null }> {
  const event = await eventOf(work, id)
  if (!isPublic(event)) throw new DomainError('NOT_FOUND', { id })
  return { event, quiz: await work.em.findOne(Quiz, { event: id }) }
}

/** The questions that a quiz draws from now. */
export const poolOf = (work: Work, banks: readonly string[]): Promise<Question[]> => work.em.find(Question, { bank: { $in: [...banks] }, retiredAt: null })

/** The sitting that a phone calls by this token; for a step of it, nobody else changes it until this work ends. Throws SITTING_UNKNOWN. */
export async function sittingOf(work: Work, token: string, { isLocked = false } = {}): Promise<Sat> {
  const sitting = await work.em.findOne(Sitting, { tokenHash: hashOf(token) }, isLocked ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {})
  if (!sitting) throw quizError('SITTING_UNKNOWN', {})
  return { sitting, quiz: await work.em.findOneOrFail(Quiz, { id: sitting.quiz }) }
}

/** What arrived of a sitting is worth. */
export async function marksOf(work: Work, { id, paper }: Pick<Sitting, 'id' | 'paper'>): Promise<{ right: number; score: number }> {
  const answers = await work.em.find(SittingAnswer, { sitting: id, isRight: true })
  return { right: answers.length, score: answers.reduce((sum, { position }) => sum + (paper[position]?.points ?? 0), 0) }
}

/** Marks a sitting by what arrived of it. */
export async function endSitting(work: Work, sitting: Sitting, ending: Ending, at: Date): Promise<void> {
  sitting.end(await marksOf(work, sitting), ending, at)
  await work.em.flush()
}

/** A paper of one's own, drawn from a new seed. Throws QUESTIONS_TOO_FEW. */
async function drawn(work: Work, quiz: Quiz, who: Entrant, { token, attempt }: { token: string; attempt: number }): Promise<Sitting> {
  const pool = await poolOf(work, quiz.banks)
  const [short] = shortagesOf(quiz.draws, pool)
  if (short) throw quizError('QUESTIONS_TOO_FEW', { ...short })
  const { key: personKey, ...person } = who
  const seed = randomInt(seeds)
  const sitting = work.em.create(Sitting, {
    ...person, personKey, attempt, seed, area: quiz.area, units: quiz.units, quiz: quiz.id, tokenHash: hashOf(token), paper: drawPaper(seed, quiz.draws, pool), begunAt: work.now, dueAt: answersUntil(work.now, quiz),
    endedAt: null, ending: null, right: null, score: null, voidedAt: null, voided: null, createdAt: work.now, updatedAt: work.now,
  })
  await work.em.flush()
  return sitting
}

/**
 * 开始答题. A phone that asks again by the token of its paper gets that paper, so that nothing is lost with an answer on the way; whoever has the code of
 * their sign-up goes on with it on another phone. Throws QUIZ_NOT_OPEN, SIGN_UP_NEEDED, SITTING_ELSEWHERE, TRIES_USED and NOT_FOUND.
 */
export async function beginSitting(work: Work, { event: id, token, ...said }: z.output<typeof beginInput>): Promise<Sat> {
  const { event, quiz } = await publicQuizOf(work, id)
  if (!quiz) throw quizError('QUIZ_NOT_OPEN', {})
  const known = await work.em.findOne(Sitting, { tokenHash: hashOf(token), quiz: quiz.id })
  if (known) return { quiz, sitting: known }
  if (quiz.state !== 'open' || (quiz.closesAt !== null && quiz.closesAt <= work.now)) throw quizError('QUIZ_NOT_OPEN', {})
  const who = await entrantOf(work, event, said)
  await inTurn(work, 'sitting', `${quiz.id} ${who.key}`)
  const before = await work.em.find(Sitting, { quiz: quiz.id, personKey: who.key }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const running = before.find((sitting) => takesAnswers(sitting, work.now))
  if (running) {
    // Two requests of one phone, the second of which came while the first was drawing.
    if (running.tokenHash !== hashOf(token) && said.code === null) throw quizError('SITTING_ELSEWHERE', {})
    Object.assign(running, { tokenHash: hashOf(token), updatedAt: work.now })
    await work.em.flush()
    return { quiz, sitting: running }
  }
  if (before.filter(({ voidedAt }) => voidedAt === null).length >= quiz.tries) throw quizError('TRIES_USED', { tries: quiz.tries })
  // Time is over, but its clock has not come by yet.
  for (const sitting of before) if (sitting.endedAt === null && sitting.voidedAt === null) await endSitting(work, sitting, 'time', work.now)
  return { quiz, sitting: await drawn(work, quiz, who, { token, attempt: before.length + 1 }) }
}

/** Keeps an answer as it arrives; the same once more changes nothing. Throws SITTING_UNKNOWN, ANSWER_LATE and ANSWER_UNFIT. */
export async function keepAnswer(work: Work, { token, position, chosen }: z.output<typeof answerInput>): Promise<Sat> {
  const sat = await sittingOf(work, token, { isLocked: true })
  const { sitting } = sat
  if (!takesAnswers(sitting, work.now)) throw quizError('ANSWER_LATE', { until: (sitting.endedAt ?? sitting.dueAt).toISOString() })
  const asked = sitting.paper[position]
  const question = asked && (await work.em.findOneOrFail(Question, { id: asked.question }))
  if (!asked || !question || !isChoice(question, chosen)) throw quizError('ANSWER_UNFIT', {})
  const own = chosen.map((each) => asked.options[each] ?? each).toSorted((one, other) => one - other)
  const kept = await work.em.findOne(SittingAnswer, { sitting: sitting.id, position })
  const told = { chosen: own, isRight: isRight(question.answer, own), at: work.now }
  if (!kept) work.em.create(SittingAnswer, { area: sitting.area, sitting: sitting.id, position, question: question.id, ...told })
  else if (String(kept.chosen) !== String(own)) Object.assign(kept, told)
  await work.em.flush()
  return sat
}

/** 交卷; a paper that is over already stays as it is marked. Throws SITTING_UNKNOWN. */
export async function finishSitting(work: Work, token: string): Promise<Sat> {
  const sat = await sittingOf(work, token, { isLocked: true })
  const { sitting } = sat
  if (sitting.endedAt === null && sitting.voidedAt === null) await endSitting(work, sitting, takesAnswers(sitting, work.now) ? 'self' : 'time', work.now)
  return sat
}
