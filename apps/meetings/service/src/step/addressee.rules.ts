import type { Addressee } from '@wuxin/events/notice'
import { countyOf, prefixAt } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import type { EscalationLevel } from '../topic/topic.table.ts'

/** Whoever convenes at a place: the branch where there is one, else the community or the township; the county's administrator is told of a vacancy. */
export function convenerAt(area: string, directory: Directory): Addressee[] {
  const post = directory.nearest(area, ['branch_secretary', 'community_worker', 'township_officer'])
  return post ? [{ user: post.user }] : [{ role: 'county_admin', area: countyOf(area) }]
}

/** Those who see to what is overdue at a level; a county without a leader for the place has its administrator told. */
export function levelAbove(level: EscalationLevel | null, area: string, directory: Directory): Addressee[] {
  if (level === 'community') return [{ role: 'community_worker', area: prefixAt(area, 'community') ?? area }]
  if (level === 'township') return [{ role: 'township_officer', area: prefixAt(area, 'township') ?? area }]
  const leader = directory.nearest(area, ['county_leader'])
  return [leader ? { user: leader.user } : { role: 'county_admin', area: countyOf(area) }]
}
