import { LockMode } from '@mikro-orm/core'
import type { PlanEventInput } from '@wuxin/culture/event-input.schema'
import { noParticulars, type EventKind } from '@wuxin/culture/event-kind.schema'
import { eventLifecycle } from '@wuxin/culture/event.rules'
import { eventError } from '@wuxin/culture/event.schema'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { noClock } from '@wuxin/service/life/clock'
import { announce } from '@wuxin/service/life/steps'
import type { Work } from '@wuxin/service/work'
import { actingOn, nextNumber, settings } from '../culture.work.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { noticesOf } from './event-notice.rules.ts'
import { tellOf } from './event-told.entity.ts'
import { CultureEvent } from './event.entity.ts'

/** What another noun does with an event's step, in the same piece of work; what it throws undoes the step. */
export type FollowEvent = (work: Work, event: CultureEvent, step: Step) => Promise<void>

/** An event that nothing has happened to yet. */
const untouched = {
  ...noClock, state: eventLifecycle.initial, signUpClosed: false, venueName: null, costSpent: null, summary: null, photosAfter: [], attended: null, scoreCard: null, reason: null, publishedAt: null, startedAt: null, finishedAt: null, closedAt: null, stepCount: 0,
}

/** Makes an event (策划) and numbers it, without telling anybody yet. Whoever calls this has asked whether the caller may. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE and what planning throws. */
export async function makeEvent(work: Work, { area, ...told }: PlanEventInput, planItem: string | null = null): Promise<{ event: CultureEvent; line: Step }> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw eventError('PLACE_TOO_WIDE', { area })
  const { version: settingsVersion } = await settings.current(work, area)
  const event = work.em.create(CultureEvent, { ...untouched, ...tellOf(told, area), area, planItem, settingsVersion, number: await nextNumber(work, 'event', area), createdAt: work.now, updatedAt: work.now })
  return { event, line: event.plan(await actingOn(work, event)) }
}

/** What a draft needs to be made of an item of the year plan: all else is told later. */
export interface Draft {
  area: string
  title: string
  kind: EventKind
  /** `YYYY-MM-DD`; it is planned from nine to eleven. */
  day: string
  words: string | null
  organiserUnit: string | null
  planItem: string
}

/** All that is told of a draft from the year plan. */
export const toldOfDraft = ({ area, title, kind, day, words, organiserUnit }: Draft): PlanEventInput => ({
  area, title, particulars: noParticulars(kind), starts: `${day}T09:00:00+08:00`, ends: `${day}T11:00:00+08:00`, venue: null, spot: null, hasSignUp: true, signUpFrom: null, signUpTo: null, capacity: null,
  ageFrom: null, ageTo: null, guardianUnder: null, familyMost: 4, costPlanned: null, sponsor: null, organiserUnit, organiserRole: null, partners: [], words, photos: [],
})

/** An event by its id, wherever it lies in the work's scope. Throws NOT_FOUND. */
export async function eventOf(work: Work, id: string): Promise<CultureEvent> {
  const found = await work.em.findOne(CultureEvent, { id })
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The same, and nobody else changes it until this work ends. Throws NOT_FOUND. */
export async function lockEvent(work: Work, id: string): Promise<CultureEvent> {
  const found = await work.em.findOne(CultureEvent, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** Makes an event findable by number, title, words and place. */
async function indexEvent(work: Work, { id, area, number, title, words, spot }: CultureEvent): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, words, spot, directory.path(area)] }, { kind: 'event' })
}

/** Keeps an event's step with its photos, and tells those whom it concerns. */
export async function announceEvent(work: Work, event: CultureEvent, line: Step): Promise<void> {
  await announce(work, event, line, noticesOf(event, line, await work.directory(countyOf(event.area))))
  if (line.action === 'plan' || line.action === 'amend') await indexEvent(work, event)
}

/** A draft made of an item of the year plan; whoever calls this has asked whether the caller may. Answers its id and number. */
export async function draftFrom(work: Work, draft: Draft): Promise<{ id: string; number: string }> {
  const { event, line } = await makeEvent(work, toldOfDraft(draft), draft.planItem)
  await announceEvent(work, event, line)
  return event
}
