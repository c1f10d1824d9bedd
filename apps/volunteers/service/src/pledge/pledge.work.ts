import { countyOf, levelOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { noClock } from '@wuxin/service/life/clock'
import { eachOf } from '@wuxin/service/life/due-work'
import { announce } from '@wuxin/service/life/steps'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { makePledgeInput } from '@wuxin/volunteers/pledge-input.schema'
import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { pledgeLifecycle } from '@wuxin/volunteers/pledge.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { whatNames } from '@wuxin/volunteers/wish.rules'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, settings, type Acting } from '../volunteers.work.ts'
import { noticesOf } from './pledge-notice.rules.ts'
import { pledgePage } from './pledge-record.queries.ts'
import { Pledge } from './pledge.entity.ts'

/**
 * The caller pledges something (承诺), which everybody is going to read. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, DATE_IN_PAST where
 * its day is over, and WORDS_NAME_SOMEBODY where it holds a number or a door.
 */
export async function makePledge(work: Work, { area, title, words, due }: z.output<typeof makePledgeInput>): Promise<PledgeRecord> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw volunteerError('PLACE_TOO_WIDE', { area })
  if (due < dayOf(work.now)) throw new DomainError('DATE_IN_PAST', { date: due })
  const found = whatNames(`${title}\n${words}`, [])
  if (found.length > 0) throw volunteerError('WORDS_NAME_SOMEBODY', { found })
  const { version: settingsVersion } = await settings.current(work, area)
  const { id: personId, name } = work.caller
  const pledge = work.em.create(Pledge, {
    ...noClock, area, title, words, due, personId, name, settingsVersion, state: pledgeLifecycle.initial, stepCount: 0, pledgedAt: work.now, createdAt: work.now, updatedAt: work.now,
    publishedAt: null, verdict: null, verdictWords: null, verdictBy: null, verdictAt: null, reason: null, closedAt: null,
  })
  await announcePledge(work, pledge, pledge.make(await actingOn(work, pledge)))
  return pledgePage(work, pledge.id)
}

/** Takes one step on the version of a pledge that the caller saw, tells whom it concerns, and answers the pledge as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (pledge: Pledge, by: Acting) => Step): Promise<PledgeRecord> {
  const pledge = await loadLocked(work, Pledge, id, version)
  await announcePledge(work, pledge, take(pledge, await actingOn(work, pledge)))
  return pledgePage(work, id)
}

/** Keeps a step and tells those whom it concerns; people call a pledge by no number, but by what it says. */
async function announcePledge(work: Work, pledge: Pledge, taken: Step): Promise<void> {
  await announce(work, { id: pledge.id, number: '', area: pledge.area }, taken, noticesOf(pledge, taken, await work.directory(countyOf(pledge.area))))
}

/** Pledges whose time is over: those that are being kept fall due for their review, others go up one level. */
export const overduePledges = eachOf(Pledge, (now) => is`r.wake_at < ${now}`, async (pledge: Pledge, work: Work) => {
  const by = await actingOn(work, pledge)
  await announcePledge(work, pledge, pledge.state === 'keep' ? pledge.fallDue(by) : pledge.escalate(by))
})
