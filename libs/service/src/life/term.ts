import { DomainError } from '@wuxin/platform/error'
import type { Term } from '@wuxin/platform/post.rules'
import type { Day } from '@wuxin/platform/working-day'

/** A membership in a team: days, both included, and why it ended. */
interface Membership extends Term {
  id: string
  reason: string | null
}

/** Ends a membership; one that had not begun yet ends on its first day. */
export function endTerm(member: Omit<Membership, 'id'>, day: Day, reason: string | null): void {
  member.to = day < member.from ? member.from : day
  member.reason = reason
}

/** Ends one of the memberships on a day, that day included. Throws NOT_FOUND, and INVALID_INPUT where it would end before it began or later than it does. */
export function endMembership(members: readonly Membership[], { member: id, to, reason }: { member: string; to: Day; reason: string }): void {
  const member = members.find((each) => each.id === id)
  if (!member) throw new DomainError('NOT_FOUND', { id })
  if (to < member.from || (member.to !== null && to > member.to)) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
  endTerm(member, to, reason)
}

/** Ends all memberships that last beyond a day, on that day. */
export function endMemberships(members: readonly Membership[], day: Day, reason: string): void {
  for (const member of members) if (member.to === null || member.to > day) endTerm(member, day, reason)
}
