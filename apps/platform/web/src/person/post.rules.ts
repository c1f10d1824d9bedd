import type { postView } from '@wuxin/platform/post.schema'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import type { z } from 'zod'
import { placeName } from '../text.ts'

export type PostView = z.output<typeof postView>

/** The order in which a history of posts is read: those held today first, then the latest. */
export const byRecency = (one: PostView, other: PostView): number =>
  Number(other.isCurrent) - Number(one.isCurrent) || (one.from < other.from ? 1 : -1)

/** One role of a person, and where it is held: the unit for those who act for one, else the place. */
export interface HeldRole {
  role: Role
  at: string[]
}

/** Posts folded by role: one grid worker of four grids is one line. */
export function heldRoles(posts: readonly Pick<PostView, 'role' | 'path' | 'unit'>[]): HeldRole[] {
  return posts.reduce<HeldRole[]>((held, { role, path, unit }) => {
    const at = isUnitBound(role) && unit ? unit.name : placeName(path)
    const same = held.find((each) => each.role === role)
    if (!same) return [...held, { role, at: [at] }]
    if (!same.at.includes(at)) same.at.push(at)
    return held
  }, [])
}
