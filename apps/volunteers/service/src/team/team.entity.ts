import { doTermsOverlap } from '@wuxin/platform/post.rules'
import type { Told } from '@wuxin/service/life/acting'
import { endMembership, endMemberships } from '@wuxin/service/life/term'
import { touch } from '@wuxin/service/life/touch'
import type { amendTeamInput, closeTeamInput, joinTeamInput, leaveTeamInput } from '@wuxin/volunteers/team.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { TeamMember, TeamSchema } from './team.table.ts'

function assertOpen({ closedAt, name }: { closedAt: Date | null; name: string }): void {
  if (closedAt !== null) throw volunteerError('TEAM_CLOSED', { name })
}

/** A team (五色队) of a place: its methods throw an error of `VolunteerErrors` before they change anything. */
export class Team extends TeamSchema.class {
  /** Throws TEAM_CLOSED. */
  amend({ name, words }: Told<typeof amendTeamInput>, now: Date): void {
    assertOpen(this)
    this.name = name
    this.words = words
    touch(this, now)
  }

  /** Disbanded (撤销): memberships end with it, what was served stays. Throws TEAM_CLOSED. */
  close({ reason }: Told<typeof closeTeamInput>, now: Date): void {
    assertOpen(this)
    this.closedAt = now
    this.closedReason = reason
    endMemberships(this.members.getItems(), dayOf(now), reason)
    touch(this, now)
  }

  /** Throws TEAM_CLOSED, and MEMBER_TWICE where terms of the same volunteer overlap. */
  join({ volunteer, position, from, to }: Told<typeof joinTeamInput>, now: Date): void {
    assertOpen(this)
    if (this.members.getItems().some((other) => other.volunteer === volunteer && doTermsOverlap({ from, to }, other))) throw volunteerError('MEMBER_TWICE', { team: this.name })
    this.members.add(Object.assign(new TeamMember(), { area: this.area, volunteer, position, from, to, reason: null }))
    touch(this, now)
  }

  /** Ends a membership on a day, that day included. Throws NOT_FOUND, and INVALID_INPUT where it would end before it began or later than it does. */
  leave(ended: Told<typeof leaveTeamInput>, now: Date): void {
    endMembership(this.members.getItems(), ended)
    touch(this, now)
  }
}
TeamSchema.setClass(Team)
