import { matterLifecycle, numberLetters } from '@wuxin/culture/matter.rules'
import { matterError, type addMatterInput, type MatterRecord } from '@wuxin/culture/matter.schema'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { recordNumber } from '@wuxin/platform/number.rules'
import { takeNumber } from '@wuxin/service/life/number'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings, type Acting } from './culture.work.ts'
import { Matter } from './matter.entity.ts'
import { matterPage } from './matter.queries.ts'
import type { Step } from './step.entity.ts'

/** Enters a matter and numbers it. Whoever calls this has asked whether the caller may. Throws PLACE_UNKNOWN and PLACE_TOO_WIDE. */
export async function enterMatter(work: Work, matter: z.output<typeof addMatterInput>, trackingHash: string | null = null): Promise<Matter> {
  const { area } = matter
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw matterError('PLACE_TOO_WIDE', { area })
  const { version: settingsVersion } = await settings.current(work, area)
  const entered = work.em.create(Matter, {
    ...matter, trackingHash, settingsVersion, number: recordNumber(numberLetters.matter, ...(await takeNumber(work, { table: 'counter' }, area))), state: matterLifecycle.initial,
    clock: null, clockSince: null, dueAt: null, wakeAt: null, escalatedTo: null, ownerName: null, result: null, closedAt: null, stepCount: 0, createdAt: work.now, updatedAt: work.now,
  })
  work.em.persist(entered.enter(await actingOn(work, entered)))
  await work.em.flush()
  return entered
}

/** One step on a matter as the caller saw it. Answers the matter as it is then. Throws NOT_FOUND, VERSION_CONFLICT and what the step throws. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (matter: Matter, by: Acting) => Step): Promise<MatterRecord> {
  const matter = await loadLocked(work, Matter, id, version)
  work.em.persist(take(matter, await actingOn(work, matter)))
  await work.em.flush()
  return matterPage(work, id)
}
