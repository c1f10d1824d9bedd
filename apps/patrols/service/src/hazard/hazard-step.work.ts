import { assertPhotos } from '@wuxin/service/photo'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { actingOn, type Acting } from '../patrols.work.ts'
import type { Step } from '../step/step.table.ts'
import { hazardView } from './hazard-record.view.ts'
import { Hazard } from './hazard.entity.ts'
import { announceHazard } from './hazard.work.ts'

type Take = (hazard: Hazard, by: Acting) => Step | Promise<Step>

/** Takes one step on a hazard that is held already, and tells whom it concerns: what a clock or another module does. */
export async function stepOn(work: Work, hazard: Hazard, take: Take): Promise<void> {
  await work.em.populate(hazard, ['passings'])
  await announceHazard(work, hazard, await take(hazard, await actingOn(work, hazard)))
}

/** Takes one step on the version of a hazard that the caller saw, with photos that are there; tells whom it concerns, and answers the hazard as it is now. Throws PHOTO_UNKNOWN. */
export async function step(work: Work, { id, version, photos = [] }: { id: string; version: number; photos?: string[] }, take: Take): Promise<HazardRecord> {
  const hazard = await loadLocked(work, Hazard, id, version)
  await assertPhotos(work, photos)
  await stepOn(work, hazard, take)
  return hazardView(work, id)
}
