import { meetingLifecycle, meetingRules, quorumOf, type MeetingFacts, type Quorum } from '@wuxin/meetings/meeting.rules'
import type { MeetingAction } from '@wuxin/meetings/meeting.schema'
import { permissions, type Permission } from '@wuxin/meetings/permissions'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import { hasParties } from '@wuxin/meetings/body.schema'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { advance, assertAllows } from '@wuxin/platform/lifecycle'
import { deadline } from '@wuxin/platform/working-day'
import type { Trace } from '@wuxin/service/life/history'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import type { MeetingSchema, Seat } from './meeting.table.ts'

/** What is kept of a meeting, which every step reads and changes. */
export type Kept = InstanceType<typeof MeetingSchema.class>

/** The meeting as the rules of the words look at it. */
export const factsOf = ({ state, area, units }: Kept): MeetingFacts => ({ state, area, units })

/** Throws TRANSITION_NOT_ALLOWED where the lifecycle has no such step from here. */
export function reach(found: Kept, action: MeetingAction): void {
  assertAllows(meetingLifecycle, found.state, action)
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not; what the suite does by itself they do not ask about. */
export function allow(found: Kept, action: MeetingAction, by: Acting): void {
  if (by.caller.kind === 'service') reach(found, action)
  else meetingRules.assertMayDo(action, factsOf(found), by.caller)
}

/** Does the caller hold a permission at this meeting. */
export const may = (found: Pick<Kept, 'area' | 'units'>, permission: Permission, { caller }: Pick<Acting, 'caller'>): boolean =>
  mayAt(caller, permissions[permission], found.area, found.units)

/** Throws TRANSITION_NOT_ALLOWED where what people do at the table cannot be done in the meeting's state. */
export function assertIn(found: Kept, states: readonly Kept['state'][], action: string): void {
  if (!states.includes(found.state)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: found.state, action }, 'conflict')
}

/** Moves the meeting, starts the clock of the minutes or stops it, and writes the line of its history. */
export function take(found: Kept, action: MeetingAction, by: Acting, trace: Trace = {}): Step {
  const from = found.state
  const { to, clock } = meetingLifecycle.actions[action]
  const stays = to.includes(from)
  found.state = advance(meetingLifecycle, from, action, stays ? from : to[0])
  if (!stays) {
    found.dueAt = clock === undefined ? null : deadline(by.now, by.settings.minutes, by.directory.calendar)
    found.wakeAt = found.dueAt
  }
  return lineOf('Meeting', found, by, { action, from, ...trace })
}

/** What votes are counted by: the party, or the member's own seat. */
export const keyOf = ({ party, id }: Pick<Seat, 'party' | 'id'>): string => party ?? id

/** Whose vote counts: the parties of which somebody is there, or the members who are. */
export const keysPresent = (seats: readonly Seat[]): string[] => [...new Set(seats.filter(({ status }) => status === 'present').map(keyOf))]

/** The quorum as it stands; before the notice has made the seats, what it will take. */
export function quorumNow(found: Pick<Kept, 'bodyKind'>, seats: readonly Pick<Seat, 'party' | 'status'>[], settings: MeetingSettings): Quorum {
  if (seats.length > 0 || !hasParties(found.bodyKind)) return quorumOf(seats, settings)
  return { present: 0, needed: settings.quorum, missing: null, isMet: false }
}
