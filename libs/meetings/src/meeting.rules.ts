import { allows, defineLifecycle } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { meetingActions, meetingStates, type MeetingAction, type MeetingState, type SeatStatus, type Vote } from './meeting.schema.ts'
import { permissions } from './permissions.ts'
import type { MeetingSettings } from './settings.schema.ts'

/** 通知 → 召开 → 纪要 → 公开. Minutes are written only after the sign-in met the quorum, which `open` asks for. */
export const meetingLifecycle = defineLifecycle({
  states: meetingStates,
  initial: 'draft',
  final: ['published', 'cancelled'],
  actions: {
    amend: { from: ['draft', 'notified'], to: ['draft', 'notified'], by: 'meeting:arrange' },
    setAgenda: { from: ['draft', 'notified'], to: ['draft', 'notified'], by: 'meeting:arrange', requires: ['items'] },
    notify: { from: ['draft'], to: ['notified'], by: 'meeting:arrange' },
    reseat: { from: ['notified'], to: ['notified'], by: 'meeting:arrange' },
    cancel: { from: ['draft', 'notified'], to: ['cancelled'], by: 'meeting:arrange', requires: ['reason'] },
    open: { from: ['notified'], to: ['in_session'], by: 'meeting:arrange' },
    write: { from: ['in_session', 'minutes'], to: ['in_session', 'minutes'], by: 'minutes:write' },
    end: { from: ['in_session'], to: ['minutes'], by: 'meeting:arrange', clock: 'minutes' },
    confirm: { from: ['minutes'], to: ['confirmed'], by: 'minutes:confirm' },
    publish: { from: ['confirmed'], to: ['published'], by: 'minutes:publish' },
    withdraw: { from: ['published'], to: ['confirmed'], by: 'minutes:publish', requires: ['reason'] },
  },
})

/** What the rules look at. */
export type MeetingFacts = Standing<MeetingState>

/** Who may take which step of a meeting. */
export const meetingRules = stepRules<MeetingFacts, MeetingAction>({
  lifecycle: meetingLifecycle,
  permissions,
  actions: meetingActions,
  main: { draft: ['notify'], notified: ['open'], in_session: ['end'], minutes: ['confirm'], confirmed: ['publish'] },
})

/** Whoever sits at the meeting and may write minutes anywhere writes along, also where their post lies below the body's place. */
export const mayWriteSeated = ({ state, mySeats }: Pick<MeetingFacts, 'state'> & { mySeats: readonly string[] }, who: Pick<Who, 'grants'>): boolean =>
  mySeats.length > 0 && allows(meetingLifecycle, state, 'write') && who.grants.some(({ role }) => (permissions['minutes:write'] as readonly Role[]).includes(role))

/** One seat at the table; `party` is null where the body has members without parties. */
export interface SeatFacts {
  party: string | null
  status: SeatStatus
}

/** Who is there, how many it takes, and the party that is missing where one must be there. */
export interface Quorum {
  present: number
  needed: number
  missing: string | null
  isMet: boolean
}

/**
 * The quorum of a meeting: so many parties, the needed one among them, where the body has parties (a party is there with
 * one of its people); else so great a share of its members.
 */
export function quorumOf(seats: readonly SeatFacts[], settings: Pick<MeetingSettings, 'quorum' | 'neededParty' | 'memberQuorum'>): Quorum {
  const present = seats.filter(({ status }) => status === 'present')
  const parties = new Set(seats.flatMap(({ party }) => (party === null ? [] : [party])))
  if (parties.size === 0) {
    const needed = Math.ceil((seats.length * settings.memberQuorum) / 100)
    return { present: present.length, needed, missing: null, isMet: seats.length > 0 && present.length >= needed }
  }
  const here = new Set(present.map(({ party }) => party))
  const missing = parties.has(settings.neededParty) && !here.has(settings.neededParty) ? settings.neededParty : null
  return { present: here.size, needed: settings.quorum, missing, isMet: here.size >= settings.quorum && missing === null }
}

/** How a vote went. */
export interface Count {
  for: number
  against: number
  abstain: number
  /** Seats that may vote: parties present, or members present. */
  present: number
}

/** Counts votes; of a party with several people there the last vote stands, so `cast` has one vote a seat. */
export function countOf(cast: readonly Vote[], present: number): Count {
  const of = (vote: Vote) => cast.filter((each) => each === vote).length
  return { for: of('for'), against: of('against'), abstain: of('abstain'), present }
}

/** Whether anybody voted: putting off and handing on are the chair's. */
export const wasVoted = (count: Pick<Count, 'for' | 'against' | 'abstain'>): boolean => count.for + count.against + count.abstain > 0

/** Adopted where the share in favour, of those present, reaches the county's setting. */
export const isAdopted = (count: Count, settings: Pick<MeetingSettings, 'adoption'>): boolean =>
  count.present > 0 && count.for * 100 >= count.present * settings.adoption
