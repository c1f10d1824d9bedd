import { LockMode } from '@mikro-orm/core'
import type { amendFindingInput, FindingView } from '@wuxin/patrols/finding.schema'
import { hazardLifecycle } from '@wuxin/patrols/hazard.rules'
import { countyOf } from '@wuxin/platform/area'
import { allows } from '@wuxin/platform/lifecycle'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { stepOn } from '../hazard/hazard-step.work.ts'
import { Hazard } from '../hazard/hazard.entity.ts'
import { indexHazard, openHazard } from '../hazard/hazard.work.ts'
import { Finding } from './finding.entity.ts'
import { findingViews } from './finding.queries.ts'
import { TakenPhoto } from './sent.table.ts'
import { Shift } from './shift.entity.ts'

/**
 * A finding that is taken for a hazard is one, in the same transaction; photos that are there already go with it. One that is a hazard already tells it anew, until
 * somebody has judged it, and puts its place right, until somebody is sent there. Throws PLACE_UNKNOWN and PLACE_TOO_WIDE.
 */
export async function hazardOf(work: Work, finding: Finding, shift: Pick<Shift, 'id' | 'number'>): Promise<void> {
  if (finding.hazard !== null) return retell(work, finding, finding.hazard)
  if (finding.outcome !== 'hazard') return
  const { id, area, spot, checkpoint, kind, grade: suspected, words, at: foundAt, byId, by } = finding
  const photos = await work.em.find(TakenPhoto, { shows: id, shift: shift.id, state: 'there' }, { orderBy: { takenAt: 'asc', id: 'asc' } })
  const hazard = await openHazard(work, {
    area, spot, checkpoint, kind, suspected, words, foundAt, source: 'shift', shift: { id: shift.id, number: shift.number, finding: id }, finder: { id: byId, name: by },
    photos: photos.flatMap(({ file }) => file ?? []),
  })
  finding.become(hazard.id)
  await work.em.flush()
}

async function retell(work: Work, { words, kind, grade: suspected, area, spot }: Finding, id: string): Promise<void> {
  const hazard = await work.em.findOne(Hazard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!hazard) return
  hazard.retell({ words, kind, suspected }, work.now)
  const isElsewhere = hazard.area !== area || hazard.spot !== spot
  if (isElsewhere && allows(hazardLifecycle, hazard.state, 'relocate')) await stepOn(work, hazard, (each, by) => each.relocate({ area, spot }, by))
  await work.em.flush()
  await indexHazard(work, hazard)
}

/** Words of a finding put right in the office, and why. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN outside of the caller's places, PLACE_UNKNOWN and PLACE_TOO_WIDE. */
export async function amendFinding(work: Work, { id, version, fields, reason }: z.output<typeof amendFindingInput>): Promise<FindingView> {
  const finding = await loadLocked(work, Finding, id, version)
  assertInScope(work, finding.area)
  if (fields.area !== undefined) (await work.directory(countyOf(finding.area))).area(fields.area)
  finding.put(fields, work.now)
  work.note({ record: 'Finding', recordId: id, action: 'update', area: finding.area, reason })
  await work.em.flush()
  await hazardOf(work, finding, await work.em.findOneOrFail(Shift, { id: finding.shift }))
  const [view] = await findingViews(work, is`f.id = ${id}`)
  if (!view) throw new Error(`finding ${id} was amended and is not there`)
  return view
}
