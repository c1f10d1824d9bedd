import { areaLevels, levelOf, type AreaLevel } from './area.ts'
import { breaksSeparation, isUnitBound, type Role } from './role.ts'

/** The time that a post is held: days as `YYYY-MM-DD`, both included; open-ended where `to` is null. */
export interface Term {
  from: string
  to: string | null
}

/** A post as the rules see it. */
export interface HeldPost extends Term {
  role: Role
  area: string
  unit: string | null
}

/** Highest and lowest level at which a role can be held. */
const levels: Partial<Record<Role, readonly [AreaLevel, AreaLevel]>> = {
  county_admin: ['county', 'county'],
  security_admin: ['county', 'county'],
  audit_admin: ['county', 'county'],
  county_leader: ['county', 'compound'],
  department_officer: ['county', 'county'],
  township_officer: ['township', 'township'],
  community_worker: ['community', 'community'],
  branch_secretary: ['compound', 'compound'],
  grid_worker: ['grid', 'grid'],
  property_manager: ['compound', 'compound'],
  committee_member: ['compound', 'compound'],
  enforcement_officer: ['township', 'compound'],
  police_officer: ['township', 'compound'],
}

/** Whether a role can be held at a place of this code's level. */
export function isHeldAt(role: Role, area: string): boolean {
  const [highest, lowest] = levels[role] ?? ['county', 'grid']
  const level = areaLevels.indexOf(levelOf(area))
  return level >= areaLevels.indexOf(highest) && level <= areaLevels.indexOf(lowest)
}

/** Whether a role is held for a unit, and cannot be without one. */
export const needsUnit = (role: Role): boolean => isUnitBound(role)

/** Whether a term ends on the day that it begins, or later. */
export const isTermSound = ({ from, to }: Term): boolean => to === null || to >= from

/** Whether a day lies in the term; its first and last day do. */
export const isHeldOn = ({ from, to }: Term, day: string): boolean => from <= day && (to === null || to >= day)

/** Whether two terms have a day in common. */
export const doTermsOverlap = (one: Term, other: Term): boolean => (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from)

/** Whether a person would hold the very same post twice at a time. */
export const isHeldTwice = (post: HeldPost, others: readonly HeldPost[]): boolean =>
  others.some((other) => other.role === post.role && other.area === post.area && other.unit === post.unit && doTermsOverlap(post, other))

/** Whether a person would hold two of the three administrator posts (三员分立) at a time. */
export const breaksSeparationWith = (post: HeldPost, others: readonly HeldPost[]): boolean =>
  others.some((other) => doTermsOverlap(post, other) && breaksSeparation([post.role, other.role]))
