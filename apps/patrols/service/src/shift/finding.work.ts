import type { amendFindingInput, FindingView } from '@wuxin/patrols/finding.schema'
import { countyOf } from '@wuxin/platform/area'
import { is } from '@wuxin/service/list/condition'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { openHazard } from '../hazard/hazard.work.ts'
import { Finding } from './finding.entity.ts'
import { findingViews } from './finding.queries.ts'
import { TakenPhoto } from './sent.table.ts'
import { Shift } from './shift.entity.ts'

/** A finding that is taken for a hazard is one, in the same transaction; photos that are there already go with it. Throws PLACE_UNKNOWN and PLACE_TOO_WIDE. */
export async function hazardOf(work: Work, finding: Finding, shift: Pick<Shift, 'id' | 'number'>): Promise<void> {
  if (finding.outcome !== 'hazard' || finding.hazard !== null) return
  const { id, area, spot, checkpoint, kind, grade: suspected, words, at: foundAt, byId, by } = finding
  const photos = await work.em.find(TakenPhoto, { shows: id, state: 'there' }, { orderBy: { takenAt: 'asc', id: 'asc' } })
  const hazard = await openHazard(work, {
    area, spot, checkpoint, kind, suspected, words, foundAt, source: 'shift', shift: { id: shift.id, number: shift.number, finding: id }, finder: { id: byId, name: by },
    photos: photos.flatMap(({ file }) => file ?? []),
  })
  finding.become(hazard.id)
  await work.em.flush()
}

/** Words of a finding put right in the office, and why. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, VERSION_CONFLICT. */
export async function amendFinding(work: Work, { id, version, fields, reason }: z.output<typeof amendFindingInput>): Promise<FindingView> {
  const finding = await loadLocked(work, Finding, id, version)
  if (fields.area !== undefined) (await work.directory(countyOf(finding.area))).area(fields.area)
  finding.put(fields, work.now)
  work.note({ record: 'Finding', recordId: id, action: 'update', area: finding.area, reason })
  await work.em.flush()
  await hazardOf(work, finding, await work.em.findOneOrFail(Shift, { id: finding.shift }))
  const [view] = await findingViews(work, is`f.id = ${id}`)
  if (!view) throw new Error(`finding ${id} was amended and is not there`)
  return view
}
