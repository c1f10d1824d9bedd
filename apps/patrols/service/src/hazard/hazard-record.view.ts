import { countyOf } from '@wuxin/platform/area'
import { lineView } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { yuanOf } from '@wuxin/platform/money.rules'
import { suggestionFor } from '../rule/suggestion.queries.ts'
import { ownerName } from '@wuxin/service/life/owner-name'
import { readHazard, type KeptHazard } from './hazard-record.queries.ts'
import { isPassedOn } from './passing.entity.ts'

const planOf = ({ grade, measure, funds, person, deadline, precaution }: KeptHazard): HazardRecord['plan'] =>
  grade === 'major' ? { measure, funds: yuanOf(funds === null ? null : Number(funds)), person, deadline, precaution } : null

const resultOf = ({ result, rectifiedBy, rectifiedAt }: KeptHazard): HazardRecord['result'] => (result !== null && rectifiedAt !== null ? { words: result, by: rectifiedBy ?? '', at: iso(rectifiedAt) } : null)

const inspectionOf = ({ passed, inspection, inspectedBy, inspectedAt }: KeptHazard): HazardRecord['inspection'] =>
  passed !== null && inspectedAt !== null ? { passed, words: inspection, by: inspectedBy ?? '', at: iso(inspectedAt) } : null

const passedOf = ({ passings }: KeptHazard): HazardRecord['passed'] =>
  passings.map(({ to, recordId, recordNumber, step, answer, at, overAt }) => ({
    to, step, answer, at: iso(at), over: overAt !== null, record: recordId === null ? null : { id: recordId, number: recordNumber ?? '' },
  }))

/** A hazard as its page shows it, with whom the rules would give it to while it waits for that. */
export async function recordView(work: Work, found: KeptHazard): Promise<HazardRecord> {
  const directory = await work.directory(countyOf(found.area))
  const { id, version, number, title, state, area, units, settingsVersion, grade, suspected, kind, source, spot, words, finder, finderIds, rectifierIds, ownerUnit, ownerRole } = found
  const { supervised, recurring, reopened, reason, extension, extensions, photosWaiting, checkpoint, shift, mergedInto, earlier, steps } = found
  const label = steps.find(({ action }) => action === 'find')?.params.label
  const before = photoLinks(work, found.photos)
  return {
    id, version, number, title, state, area, units, settingsVersion, grade, suspected, kind, source, spot, words, finder, finderIds, rectifierIds, ownerUnit, ownerRole, supervised, recurring, reopened, reason,
    extension, extensions, photosWaiting, checkpoint, mergedInto, place: directory.place(area), owner: ownerName(found, directory), photo: before[0] ?? null, before,
    after: photoLinks(work, found.photosAfter), inspected: photoLinks(work, found.photosInspected), foundAt: iso(found.foundAt), dueAt: isoOr(found.dueAt), rectifyBy: isoOr(found.rectifyBy),
    shift: shift && { id: shift.id, number: shift.number ?? (typeof label === 'string' ? label : '') }, plan: planOf(found), result: resultOf(found), inspection: inspectionOf(found),
    extensionAsked: extension !== null, passed: passedOf(found), passedOn: found.passings.filter(isPassedOn).map(({ to }) => to),
    suggestion: state === 'grade' || state === 'dispatch' ? await suggestionFor(work, found) : null,
    earlier: earlier.map((each) => ({ ...each, foundAt: iso(each.foundAt) })), steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}

/** The same, by its id. Throws NOT_FOUND. */
export const hazardView = async (work: Work, id: string): Promise<HazardRecord> => recordView(work, await readHazard(work, id))
