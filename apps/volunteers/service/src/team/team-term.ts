import type { Day } from '@wuxin/platform/working-day'
import type { TeamMember } from './team.table.ts'

/** Ends a membership; one that had not begun yet ends on its first day. */
export function endTerm(member: Pick<TeamMember, 'from' | 'to' | 'reason'>, day: Day, reason: string | null): void {
  member.to = day < member.from ? member.from : day
  member.reason = reason
}
