import type { reportHazardInput } from '@wuxin/patrols/hazard-input.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { assertPhotos } from '@wuxin/service/photo'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Checkpoint } from '../route/checkpoint.table.ts'
import { hazardView } from './hazard-record.view.ts'
import { openHazard } from './hazard.work.ts'

/** 随手报: a hazard beside any shift, found now. Throws PHOTO_UNKNOWN, CHECKPOINT_UNKNOWN, PLACE_UNKNOWN, PLACE_TOO_WIDE, and FORBIDDEN outside of the caller's places. */
export async function report(work: Work, { grade: suspected, ...told }: z.output<typeof reportHazardInput>): Promise<HazardRecord> {
  const { area, checkpoint, photos } = told
  assertInScope(work, area)
  await assertPhotos(work, photos)
  if (checkpoint !== null && !(await work.em.findOne(Checkpoint, { id: checkpoint, area }))) throw patrolError('CHECKPOINT_UNKNOWN', { checkpoint })
  const { id } = await openHazard(work, { ...told, suspected, source: 'report', foundAt: work.now, finder: work.caller })
  return hazardView(work, id)
}
