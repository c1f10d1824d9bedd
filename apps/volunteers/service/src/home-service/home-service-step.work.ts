import { eachOf } from '@wuxin/service/life/due-work'
import { loadTracked } from '@wuxin/service/life/tracking'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { HomeServiceRecord, residentHomeService } from '@wuxin/volunteers/home-service-view.schema'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { readMatter, readTracked } from './home-service-record.queries.ts'
import { recordView, residentView } from './home-service-record.view.ts'
import { HomeService } from './home-service.entity.ts'
import { announceHomeService } from './home-service.work.ts'

type Take = (matter: HomeService, by: Acting) => Step

async function stepOn(work: Work, matter: HomeService, take: Take): Promise<void> {
  await announceHomeService(work, matter, take(matter, await actingOn(work, matter)))
}

/** Takes one step on the version of a matter that the caller saw, tells whom it concerns, and answers the matter as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: Take): Promise<HomeServiceRecord> {
  await stepOn(work, await loadLocked(work, HomeService, id, version), take)
  return recordView(work, await readMatter(work, id))
}

/** Takes one step for whoever holds the tracking code, and answers the matter as they see it. Throws TRACKING_CODE_UNKNOWN. */
export async function stepByCode(work: Work, code: string, take: Take): Promise<z.output<typeof residentHomeService>> {
  await stepOn(work, await loadTracked(work, HomeService, code), take)
  return residentView(work, await readTracked(work, code))
}

/** Matters for which nobody did anything in time go up one level. */
export const overdueHomeServices = eachOf(HomeService, (now) => is`r.wake_at < ${now}`, (matter: HomeService, work: Work) => stepOn(work, matter, (each, by) => each.escalate(by)))
