import { caseWanted } from '@wuxin/events/meetings'
import type { logVisitInput, setDutyInput, turnVisitInput } from '@wuxin/meetings/reception.schema'
import { countyOf } from '@wuxin/platform/area'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, nextNumber, settings } from '../meetings.work.ts'
import { propose } from '../topic/topic.work.ts'
import { Duty } from './duty.entity.ts'
import { Visit } from './visit.entity.ts'

/** Puts somebody on the rota; whoever was to begin there at the same time is relieved. Throws PLACE_UNKNOWN, DATE_IN_PAST and PERSON_UNKNOWN. */
export async function setDuty(work: Work, input: z.output<typeof setDutyInput>): Promise<Duty> {
  const { area, day, from, to, user, place } = input
  assertInScope(work, area)
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  const { version } = await settings.current(work, area)
  await inTurn(work, 'duty', area)
  const fresh = { area, day, from, to, user, place, name: user, createdAt: work.now, updatedAt: work.now }
  const duty = (await work.em.findOne(Duty, { area, day, from })) ?? work.em.create(Duty, fresh)
  duty.give(input, await actingOn(work, { area, settingsVersion: version }))
  await work.em.flush()
  return duty
}

/** Writes a visit down, with who received it. Throws PLACE_UNKNOWN. */
export async function logVisit(work: Work, said: z.output<typeof logVisitInput>): Promise<Visit> {
  const { area, name = null, phone = null, words } = said
  assertInScope(work, area)
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  const visit = work.em.create(Visit, {
    area, number: await nextNumber(work, 'visit', area), at: work.now, receivedById: work.caller.id, receivedBy: work.caller.name, visitor: name, phone, words,
    outcome: 'open', answer: null, category: null, intoId: null, intoNumber: null, createdAt: work.now, updatedAt: work.now,
  })
  await work.em.flush()
  return visit
}

/** Turns a visit into a topic, a case or an answer. Answers the code that the visitor follows a topic by. Throws VISIT_TURNED. */
export async function turnVisit(work: Work, input: z.output<typeof turnVisitInput>): Promise<string | null> {
  const visit = await loadLocked(work, Visit, input.id, input.version)
  visit.assertOpen()
  const { id, area, words, number, visitor: name, phone } = visit
  if (input.into === 'answered') visit.answerNow(input.words, work.now)
  if (input.into === 'case') {
    visit.becomeCase(input.category, work.now)
    await work.publish(caseWanted, { module: 'meetings', id, area, category: input.category, words, name, phone })
  }
  if (input.into !== 'topic') return null
  const { topic, code } = await propose(work, { area, title: input.title, words, source: 'reception', from: { id, label: number }, proposer: { id: null, name, phone } })
  visit.becomeTopic(topic, work.now)
  return code
}
