import { DomainError } from '@wuxin/platform/error'
import { doTermsOverlap } from '@wuxin/platform/post.rules'
import type { Told } from '@wuxin/service/life/acting'
import type { amendTeamInput, closeTeamInput, joinTeamInput, leaveTeamInput } from '@wuxin/volunteers/team.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { touch } from '../step/touch.ts'
import { endTerm } from './team-term.ts'
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
    for (const member of this.members.getItems()) if (member.to === null || member.to > dayOf(now)) endTerm(member, dayOf(now), reason)
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
  leave({ member: id, to, reason }: Told<typeof leaveTeamInput>, now: Date): void {
    const member = this.members.getItems().find((each) => each.id === id)
    if (!member) throw new DomainError('NOT_FOUND', { id })
    if (to < member.from || (member.to !== null && to > member.to)) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
    endTerm(member, to, reason)
    touch(this, now)
  }
}
TeamSchema.setClass(Team)
