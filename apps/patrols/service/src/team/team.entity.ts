import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { amendTeamInput, closeTeamInput, leaveTeamInput, Position } from '@wuxin/patrols/team.schema'
import { doTermsOverlap, isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { endMembership, endMemberships } from '@wuxin/service/life/term'
import { touch } from '@wuxin/service/life/touch'
import { TeamMember, TeamSchema } from './team.table.ts'

/** Who joins: an account and its name, or a resident's name alone. */
interface Joining extends Term {
  person: string | null
  name: string
  position: Position
}

/** A patrol team (巡查队) of a place: its methods throw an error of `PatrolErrors` before they change anything. */
export class Team extends TeamSchema.class {
  /** Throws TEAM_CLOSED. */
  amend({ name, words }: Told<typeof amendTeamInput>, now: Date): void {
    this.assertOpen()
    this.name = name
    this.words = words
    touch(this, now)
  }

  /** Disbanded (撤销): memberships end with it, what was walked stays. Throws TEAM_CLOSED. */
  close({ reason }: Told<typeof closeTeamInput>, now: Date): void {
    this.assertOpen()
    this.closedAt = now
    this.closedReason = reason
    endMemberships(this.members.getItems(), dayOf(now), reason)
    touch(this, now)
  }

  /** Throws TEAM_CLOSED, and MEMBER_TWICE where terms of the same person, or of residents of one name, overlap. */
  join(joining: Joining, now: Date): void {
    this.assertOpen()
    const isSame = ({ person, name }: TeamMember) => person === joining.person && (person !== null || name === joining.name)
    if (this.members.getItems().some((other) => isSame(other) && doTermsOverlap(joining, other))) throw patrolError('MEMBER_TWICE', { team: this.name })
    this.members.add(Object.assign(new TeamMember(), { area: this.area, ...joining, reason: null }))
    touch(this, now)
  }

  /** Ends a membership on a day, that day included. Throws NOT_FOUND, and INVALID_INPUT where it would end before it began or later than it does. */
  leave(ended: Told<typeof leaveTeamInput>, now: Date): void {
    endMembership(this.members.getItems(), ended)
    touch(this, now)
  }

  /** Those of its members who sign in, on a day: who can be on a shift. */
  walkersOn(day: Day): string[] {
    return this.members.getItems().flatMap((each) => (each.person !== null && isHeldOn(each, day) ? [each.person] : []))
  }

  /** Throws TEAM_CLOSED. */
  assertOpen(): void {
    if (this.closedAt !== null) throw patrolError('TEAM_CLOSED', { name: this.name })
  }
}
TeamSchema.setClass(Team)
