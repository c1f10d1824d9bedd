import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'

/** Whoever convenes at a place: the branch where there is one, else the community or the township; the county's administrator is told of a vacancy. */
export function convenerAt(area: string, directory: Directory): Addressee[] {
  const post = directory.nearest(area, ['branch_secretary', 'community_worker', 'township_officer'])
  return post ? [{ user: post.user }] : [{ role: 'county_admin', area: countyOf(area) }]
}
