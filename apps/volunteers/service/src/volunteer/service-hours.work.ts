import type { Day } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { hoursFault, overlapping, type Hours } from '@wuxin/volunteers/service-record.rules'
import type { VolunteerSettings } from '@wuxin/volunteers/settings.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { ServiceRecord } from './service-record.entity.ts'

/** Throws HOURS_OVER_MIDNIGHT, HOURS_AHEAD and HOURS_TOO_OLD; a correction may keep the day that stands (`kept`), however long ago it is. */
export function assertTimely(hours: Hours, now: Date, settings: VolunteerSettings, kept: Day | null = null): void {
  const fault = hoursFault(hours, now, settings)
  if (fault === 'over_midnight') throw volunteerError('HOURS_OVER_MIDNIGHT', {})
  if (fault === 'ahead') throw volunteerError('HOURS_AHEAD', {})
  if (fault === 'too_old' && hours.day !== kept) throw volunteerError('HOURS_TOO_OLD', { days: settings.recordWithin })
}

/** Throws HOURS_OVERLAP where somebody's time is taken by another record of theirs, anywhere in the county. Behind the locks of the volunteers: of two that come at once, the second one sees the first. */
export async function assertFree(work: Work, persons: readonly string[], hours: Hours, but: string | null = null): Promise<void> {
  const others = await work.em.find(ServiceRecord, { personId: { $in: [...persons] }, day: hours.day, ...(but === null ? {} : { id: { $ne: but } }) }, { orderBy: { from: 'asc' }, filters: false })
  const taken = overlapping(hours, others)
  if (taken) throw volunteerError('HOURS_OVERLAP', { from: taken.from, to: taken.to })
}
