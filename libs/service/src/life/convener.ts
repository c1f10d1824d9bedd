import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import type { Directory } from '../directory.ts'

/** Those who convene people at a place and answer for what they do there (召集人、组织者), the nearest first, with the digits of their places. */
export const conveners = [['branch_secretary', 15], ['community_worker', 12], ['township_officer', 9]] as const satisfies readonly (readonly [Role, number])[]

/**
 * Whoever convenes at a place: the branch where there is one, else the community or the township; the county's administrator
 * is told of a vacancy. In the own matter of `besides`, one or several accounts, it is the next one.
 */
export function convenerAt(area: string, directory: Directory, besides: string | readonly string[] = []): Addressee[] {
  const biased = [besides].flat()
  const post = conveners.flatMap(([role]) => directory.holders(area, role)).find(({ user }) => !biased.includes(user))
  return post ? [{ user: post.user }] : [{ role: 'county_admin', area: countyOf(area) }]
}
