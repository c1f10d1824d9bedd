import { countyOf, levelOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { announce } from '@wuxin/service/life/steps'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { planSessionInput } from '@wuxin/volunteers/session-input.schema'
import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { mayKeepSession, sessionLifecycle } from '@wuxin/volunteers/session.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { actingOn, nextNumber, settings, type Acting } from '../volunteers.work.ts'
import { noticesOf } from './session-notice.rules.ts'
import { sessionPage } from './session-record.queries.ts'
import { Session } from './session.entity.ts'

/** Arranges a session (安排). Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, UNIT_UNKNOWN, and FORBIDDEN where the caller speaks neither for the place nor for the unit. */
export async function planSession(work: Work, { unit: providerUnit, area, ...planned }: z.output<typeof planSessionInput>): Promise<SessionRecord> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw volunteerError('PLACE_TOO_WIDE', { area })
  directory.unit(providerUnit)
  if (!mayKeepSession({ area, providerUnit }, work.caller)) throw new DomainError('FORBIDDEN', { action: 'plan' })
  const { version: settingsVersion } = await settings.current(work, area)
  const session = work.em.create(Session, {
    ...planned, area, providerUnit, units: [providerUnit], number: await nextNumber(work, 'session', area), state: sessionLifecycle.initial, settingsVersion, stepCount: 0,
    heldAt: null, heads: null, result: null, resultPhotos: [], closedAt: null, reason: null, createdAt: work.now, updatedAt: work.now,
  })
  await announceSession(work, session, session.plan(await actingOn(work, session)))
  return sessionPage(work, session.id)
}

/** Takes one step on the version of a session that the caller saw, tells whom it concerns, and answers the session as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (session: Session, by: Acting) => Step): Promise<SessionRecord> {
  const session = await loadLocked(work, Session, id, version)
  await session.attendance.load()
  await announceSession(work, session, take(session, await actingOn(work, session)))
  return sessionPage(work, id)
}

async function announceSession(work: Work, session: Session, taken: Step): Promise<void> {
  const directory = await work.directory(countyOf(session.area))
  await announce(work, session, taken, noticesOf(session, taken, directory))
  if (taken.action !== 'plan' && taken.action !== 'amend') return
  const { id, area, number, title, provider, words, spot } = session
  await searched.keep(work, { id, area, words: [number, title, provider, words, spot, directory.path(area)] }, { kind: 'session' })
}
