import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { endTerm } from '@wuxin/service/life/term'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'
import { BuildingShare } from '../building/building.table.ts'
import { TeamMember } from '../team/team.table.ts'
import { takeBackPhotos } from '../volunteer/service-photo.work.ts'
import { Volunteer, type Moment } from '../volunteer/volunteer.entity.ts'
import { momentAt } from '../volunteer/volunteer.work.ts'

/** Without one of these, pictures of somebody's service are no longer shown. */
const endsPhotos: readonly ConsentPurpose[] = ['photo', 'register']

/** Changes the version of a registration that the caller saw. Throws FORBIDDEN where it is neither of the caller's places nor their own (`own`: only that). */
export async function changeVolunteer(work: Work, { id, version, isOwn = false }: { id: string; version: number; isOwn?: boolean }, change: (volunteer: Volunteer, moment: Moment) => void): Promise<string> {
  const volunteer = await loadLocked(work, Volunteer, id, version)
  if (!isOwn) assertInScope(work, volunteer.area)
  else if (volunteer.person !== work.caller.id) throw new DomainError('NOT_FOUND', { id })
  await work.em.populate(volunteer, ['consents'])
  change(volunteer, await momentAt(work, volunteer.area))
  if (volunteer.leftAt !== null) await endDuties(work, volunteer)
  if (volunteer.consents.getItems().some(({ purpose, withdrawnAt }) => withdrawnAt === work.now && endsPhotos.includes(purpose))) await takeBackPhotos(work, id)
  volunteer.units = volunteer.unit === null ? [] : [volunteer.unit]
  await work.em.flush()
  return id
}

/** Whoever left is in no team, and has no building. */
async function endDuties(work: Work, { id, leftReason }: Volunteer): Promise<void> {
  const today = dayOf(work.now)
  const terms = await work.em.find(TeamMember, { volunteer: id, $or: [{ to: null }, { to: { $gt: today } }] }, { filters: false })
  for (const term of terms) endTerm(term, today, leftReason)
  const shares = await work.em.find(BuildingShare, { volunteer: id, to: null }, { filters: false })
  for (const share of shares) Object.assign(share, { to: today < share.from ? share.from : today, reason: leftReason, updatedAt: work.now })
}
