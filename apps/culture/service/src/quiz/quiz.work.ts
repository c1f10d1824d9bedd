import { isPublic } from '@wuxin/culture/event.rules'
import { quizLifecycle } from '@wuxin/culture/quiz.rules'
import { quizError, type excuseInput, type makeQuizInput } from '@wuxin/culture/quiz.schema'
import { maskName } from '@wuxin/platform/mask'
import { announce } from '@wuxin/service/life/steps'
import { load, loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { DomainError } from '@wuxin/platform/error'
import { quizRules } from '@wuxin/culture/quiz.rules'
import type { z } from 'zod'
import { Bank } from '../bank/bank.table.ts'
import { actingOn, settings, type Acting } from '../culture.work.ts'
import { CultureEvent } from '../event/event.entity.ts'
import { eventOf, lockEvent, type FollowEvent } from '../event/event.work.ts'
import { organisers } from '../sign-up/sign-up-notice.work.ts'
import type { Step } from '../step/step.table.ts'
import { shortagesOf } from './paper.rules.ts'
import { Quiz, ruleOf, type ToldQuiz } from './quiz.entity.ts'
import { endSitting, poolOf } from './sitting.work.ts'
import { Sitting } from './sitting.table.ts'

/** Keeps a quiz's line; when it ended by itself, those who run the event hear of it. */
async function keep(work: Work, event: CultureEvent, line: Step): Promise<void> {
  const isByClock = line.action === 'close' && work.caller.kind === 'service'
  await announce(work, event, line, isByClock ? [{ to: await organisers(work, event), text: 'notice.quiz.close', params: { title: event.title }, link: `/m/culture/events/${event.id}/quiz` }] : [])
}

/** Banks of the caller's county. Throws BANK_UNKNOWN. */
async function assertBanks(work: Work, banks: readonly string[]): Promise<void> {
  if ((await work.em.count(Bank, { id: { $in: [...banks] } })) < banks.length) throw quizError('BANK_UNKNOWN', {})
}

/** 设答题: the quiz of an event. Throws NOT_FOUND, FORBIDDEN, BANK_UNKNOWN, QUIZ_EXISTS, QUIZ_END_PAST, and TRANSITION_NOT_ALLOWED for an event that is over. */
export async function makeQuiz(work: Work, { event: id, ...told }: z.output<typeof makeQuizInput>): Promise<string> {
  await load(work, CultureEvent, id)
  const event = await lockEvent(work, id)
  const { area, units, organiserUnit } = event
  if (['scoring', 'archived', 'cancelled'].includes(event.state)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: event.state, action: 'make' }, 'conflict')
  quizRules.assertMayDo('amend', { state: quizLifecycle.initial, area, units, organiserUnit }, work.caller)
  await assertBanks(work, told.banks)
  if (await work.em.findOne(Quiz, { event: id })) throw quizError('QUIZ_EXISTS', {})
  const { version: settingsVersion } = await settings.current(work, area)
  const by = await actingOn(work, { area, settingsVersion })
  const quiz = work.em.create(Quiz, {
    ...ruleOf(told, by), area, units: [...units], settingsVersion, stepCount: 0, event: id, state: quizLifecycle.initial, openedAt: null, overAt: null, closedAt: null, createdAt: work.now, updatedAt: work.now,
  })
  await keep(work, event, quiz.make(by))
  return id
}

type Take = (quiz: Quiz, event: CultureEvent, by: Acting) => Step | Promise<Step>

/** Takes one step on the version of a quiz that the caller saw, and answers its event. Throws NOT_FOUND, VERSION_CONFLICT and what the step throws. */
export async function stepOnQuiz(work: Work, { id, version }: { id: string; version: number }, take: Take): Promise<string> {
  const quiz = await loadLocked(work, Quiz, id, version)
  const event = await eventOf(work, quiz.event)
  await keep(work, event, await take(quiz, event, await actingOn(work, quiz)))
  return event.id
}

/** 修改. Throws BANK_UNKNOWN. */
export async function amendQuiz(work: Work, input: ToldQuiz & { id: string; version: number }): Promise<string> {
  const { id, version, ...told } = input
  await assertBanks(work, told.banks)
  return stepOnQuiz(work, { id, version }, (quiz, event, by) => quiz.amend(told, event, by))
}

/** 开放. Throws QUIZ_TOO_EARLY where nobody may know of the event yet, QUESTIONS_TOO_FEW. */
export const openQuiz = (work: Work, seen: { id: string; version: number }): Promise<string> =>
  stepOnQuiz(work, seen, async (quiz, event, by) => {
    if (!isPublic(event) || event.state === 'cancelled') throw quizError('QUIZ_TOO_EARLY', {})
    return quiz.open(shortagesOf(quiz.draws, await poolOf(work, quiz.banks)), event, by)
  })

/** Marks all papers that are still written on: the quiz is over. */
export async function endAll(work: Work, quiz: Quiz): Promise<void> {
  for (const sitting of await work.em.find(Sitting, { quiz: quiz.id, endedAt: null, voidedAt: null })) await endSitting(work, sitting, 'close', work.now)
}

/** Ends a quiz by its clock, or with its event. */
export async function endQuiz(work: Work, quiz: Quiz): Promise<void> {
  const event = await eventOf(work, quiz.event)
  await endAll(work, quiz)
  await keep(work, event, quiz.end(await actingOn(work, quiz)))
}

/** 允许重答: the last paper of one whose phone failed counts no more, so that they may begin another. Throws NOT_FOUND. */
export const excuse = (work: Work, { sitting: which, reason, ...seen }: z.output<typeof excuseInput>): Promise<string> =>
  stepOnQuiz(work, seen, async (quiz, event, by) => {
    const sitting = await loadLocked(work, Sitting, which)
    if (sitting.quiz !== quiz.id || sitting.voidedAt !== null) throw new DomainError('NOT_FOUND', { id: which })
    const line = quiz.excuse({ reason, who: maskName(sitting.name) }, event, by)
    sitting.void(reason, work.now)
    return line
  })

/** A quiz ends when its event does, and is no more where the event is cancelled. */
export const followQuiz: FollowEvent = async (work, event, { action }) => {
  if (action !== 'finish' && action !== 'cancel') return
  const quiz = await work.em.findOne(Quiz, { event: event.id })
  if (!quiz || quizLifecycle.final.includes(quiz.state)) return
  if (action === 'finish') return quiz.state === 'open' ? endQuiz(work, quiz) : undefined
  await endAll(work, quiz)
  await keep(work, event, quiz.cancel(await actingOn(work, quiz)))
}
