import { hasParties, levelsOf, type addMemberInput, type amendBodyInput, type closeBodyInput, type endMemberInput } from '@wuxin/meetings/body.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import { levelOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { doTermsOverlap } from '@wuxin/platform/post.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { Acting } from '../meetings.work.ts'
import { sittingOf, type Sitting } from './body.rules.ts'
import { BodySchema, Member } from './body.table.ts'

function assertOpen({ closedAt, name }: { closedAt: Date | null; name: string }): void {
  if (closedAt !== null) throw meetingError('BODY_CLOSED', { name })
}

/** A body (议事机构): its methods throw an error of `MeetingErrors` before they change anything. */
export class Body extends BodySchema.class {
  /** Throws BODY_LEVEL_WRONG: each kind stands at its own levels of the tree. */
  found(by: Acting): void {
    if (!levelsOf[this.kind].includes(levelOf(this.area))) throw meetingError('BODY_LEVEL_WRONG', { kind: this.kind, area: this.area })
    this.seat(by)
  }

  /** Throws BODY_CLOSED. */
  amend({ name, recurrence }: Told<typeof amendBodyInput>, by: Acting): void {
    assertOpen(this)
    this.name = name
    this.recurrence = recurrence
    this.updatedAt = by.now
  }

  /** Meets no more; its records stay. Throws BODY_CLOSED. */
  close({ reason }: Told<typeof closeBodyInput>, by: Acting): void {
    assertOpen(this)
    this.closedAt = by.now
    this.closedReason = reason
    this.recurrence = null
    this.updatedAt = by.now
  }

  /** Throws PARTY_UNKNOWN where the party is none of the body's, and MEMBER_TWICE where the same person's terms overlap. */
  addMember({ name, position, party, user, unit, standing, from, to }: Told<typeof addMemberInput>, by: Acting): Member {
    assertOpen(this)
    const isParty = hasParties(this.kind) ? by.settings.parties.some(({ id }) => id === party) : party === null
    if (!isParty) throw meetingError('PARTY_UNKNOWN', { party: party ?? '' })
    if (unit !== null) by.directory.unit(unit)
    const isSame = (other: Member) => (user === null || other.user === null ? other.name === name && other.unit === unit : other.user === user)
    if (this.members.getItems().some((other) => isSame(other) && doTermsOverlap({ from, to }, other))) throw meetingError('MEMBER_TWICE', { name })
    const member = Object.assign(new Member(), { area: this.area, name, position, party, user, unit, standing, from, to, reason: null })
    this.members.add(member)
    this.seat(by)
    return member
  }

  /** Ends a term on a day, that day included. Throws NOT_FOUND, and INVALID_INPUT where the term would end before it began or later than it does. */
  endMember({ member: id, to, reason }: Told<typeof endMemberInput>, by: Acting): void {
    const member = this.members.getItems().find((each) => each.id === id)
    if (!member) throw new DomainError('NOT_FOUND', { id })
    if (to < member.from || (member.to !== null && to > member.to)) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
    member.to = to
    member.reason = reason
    this.seat(by)
  }

  /** Who sits here on a day, by their posts and by their terms. */
  sitting({ directory, settings }: Pick<Acting, 'directory'> & { settings: Pick<MeetingSettings, 'parties'> }, day: Day): Sitting[] {
    return sittingOf({ kind: this.kind, area: this.area, members: this.members.getItems() }, settings, directory, day)
  }

  /** The units of those who sit here now have business in the body. */
  seat(by: Acting): void {
    this.units = this.unitsNow(by)
    // A new term changes no column of the body: the version moves on all the same, also within one millisecond.
    this.updatedAt = new Date(Math.max(by.now.getTime(), this.updatedAt.getTime() + 1))
  }

  /** The units of those who sit here today; the directory, or the day, may have moved on since `seat`. */
  unitsNow(by: Acting): string[] {
    return [...new Set(this.sitting(by, dayOf(by.now)).flatMap(({ unit }) => unit ?? []))]
  }
}
BodySchema.setClass(Body)
