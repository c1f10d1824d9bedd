import { randomBytes } from 'node:crypto'
import type { amendInput, arrangeInput } from '@wuxin/meetings/meeting-input.schema'
import { quorumOf } from '@wuxin/meetings/meeting.rules'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { dayOf, startOfDay } from '@wuxin/platform/working-day'
import type { z } from 'zod'
import type { Sitting } from '../body/body.rules.ts'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import { allow, reach, take } from './meeting-step.entity.ts'
import { Item, MeetingSchema, Seat, type PublishedItem } from './meeting.table.ts'

/** When, where and under which title; instants as texts with their offset. */
type When = Pick<z.output<typeof arrangeInput>, 'title' | 'startsAt' | 'length' | 'place'>

/** An item of the agenda: a topic of the pool, or a matter in words. */
export interface Planned {
  topic: string | null
  words: string | null
  minutes: number
}

const DAY = 86_400_000
const MINUTE = 60_000

/** Without letters that are taken for digits (Crockford). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const signInCode = (): string => [...randomBytes(8)].map((byte) => letters.charAt(byte & 31)).join('')

/**
 * A meeting (会议). Every method is one step: it asks the lifecycle and the rules of the words, throws TRANSITION_NOT_ALLOWED,
 * FORBIDDEN or an error of `MeetingErrors` before it changes anything, and answers the line of the history. Its seats and items
 * are loaded by whoever calls it; the topics of the agenda move along in `agenda.work.ts` and `resolution.work.ts`.
 */
export class Meeting extends MeetingSchema.class {
  /** The first line of the history. Throws MEETING_IN_PAST. */
  arrange({ title, startsAt, length, place }: When, by: Acting): Step {
    setWhen(this, { title, startsAt, length, place }, by)
    return lineOf('Meeting', this, by, { action: 'arrange', from: this.state, params: { at: this.startsAt.toISOString(), place } })
  }

  /**
   * Another title, time or place. Once the notice is out, whoever is asked to another time or place confirms receipt and signs in
   * again, and nobody is called earlier than a notice allows. Throws MEETING_IN_PAST and NOTICE_TOO_LATE.
   */
  amend({ title, startsAt, length, place }: Omit<z.output<typeof amendInput>, 'id' | 'version'>, by: Acting): Step {
    allow(this, 'amend', by)
    const before = { at: this.startsAt.toISOString(), place: this.venue }
    const isOut = this.state === 'notified'
    if (isOut && new Date(startsAt) < this.startsAt) assertNotice(new Date(startsAt), by)
    setWhen(this, { title, startsAt, length, place }, by)
    const isElsewhere = before.at !== this.startsAt.toISOString() || before.place !== place
    for (const seat of isOut && isElsewhere ? this.seats.getItems() : []) {
      if (seat.status !== 'excused') Object.assign(seat, asked)
    }
    return take(this, 'amend', by, { params: { at: this.startsAt.toISOString(), place, wasAt: before.at, wasPlace: before.place } })
  }

  /** The agenda in its order; an item that stays keeps its paragraph. */
  setAgenda(items: readonly Planned[], by: Acting): Step {
    allow(this, 'setAgenda', by)
    const before = this.items.getItems()
    const kept = new Set<Item>()
    items.forEach(({ topic, words, minutes }, at) => {
      const same = before.find((each) => !kept.has(each) && (topic === null ? each.topic === null && each.words === words : each.topic === topic))
      const item = same ?? Object.assign(new Item(), { ...blank, tasks: [], area: this.area, topic, words })
      kept.add(Object.assign(item, { seq: at + 1, minutes }))
      if (!same) this.items.add(item)
    })
    for (const gone of before.filter((each) => !kept.has(each))) this.items.remove(gone)
    return take(this, 'setAgenda', by, { params: { items: items.length } })
  }

  /**
   * The notice goes out (通知): these are asked to come, and sign in by the code. Throws AGENDA_EMPTY, MEETING_IN_PAST,
   * NOTICE_TOO_LATE, and QUORUM_MISSING where there would be none even if all came.
   */
  notify(sitting: readonly Sitting[], by: Acting): Step {
    allow(this, 'notify', by)
    if (this.items.length === 0) throw meetingError('AGENDA_EMPTY', {})
    if (this.startsAt <= by.now) throw meetingError('MEETING_IN_PAST', { at: this.startsAt.toISOString() })
    assertNotice(this.startsAt, by)
    const { present, needed, missing, isMet } = quorumOf(sitting.map(({ party }) => ({ party, status: 'present' })), by.settings)
    if (!isMet) throw meetingError('QUORUM_MISSING', { present, needed, party: missing })
    for (const seat of sitting) this.seats.add(Object.assign(new Seat(), { ...seat, ...asked, area: this.area }))
    this.units = [...new Set(unitsOf(sitting))]
    this.notifiedAt = by.now
    this.signInCode = signInCode()
    return take(this, 'notify', by, { params: { seats: sitting.length } })
  }

  /**
   * Those who sit in the body changed since the notice (任职变动): whoever came has a seat now, whoever left has none unless
   * they have signed in. Answers who came, and no step where nobody came or left.
   */
  reseat(sitting: readonly Sitting[], by: Acting): { step: Step | null; joined: Sitting[] } {
    allow(this, 'reseat', by)
    const seats = this.seats.getItems()
    const joined = sitting.filter((each) => !seats.some((seat) => isSameSeat(seat, each)))
    const left = seats.filter((seat) => seat.status !== 'present' && !sitting.some((each) => isSameSeat(seat, each)))
    if (joined.length + left.length === 0) return { step: null, joined }
    for (const seat of left) this.seats.remove(seat)
    for (const seat of joined) this.seats.add(Object.assign(new Seat(), { ...seat, ...asked, area: this.area }))
    this.units = [...new Set([...this.units, ...unitsOf(joined)])]
    return { step: take(this, 'reseat', by, { params: { joined: joined.length, left: left.length } }), joined }
  }

  /** Does not take place. */
  cancel({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'cancel', by)
    this.reason = reason
    this.signInCode = null
    return take(this, 'cancel', by, { words: reason })
  }

  /** Begins, with a quorum (召开); before the day of its notice with a reason, of which those hear who are not there, and takes place now. Throws QUORUM_MISSING and MEETING_NOT_YET. */
  open({ reason }: { reason?: string }, by: Acting): Step {
    allow(this, 'open', by)
    const { present, needed } = this.assertQuorum(by)
    const day = dayOf(this.startsAt)
    const isEarly = dayOf(by.now) < day
    if (isEarly && reason === undefined) throw meetingError('MEETING_NOT_YET', { day })
    this.openedAt = by.now
    if (isEarly) Object.assign(this, { startsAt: by.now, endsAt: new Date(by.now.getTime() + this.endsAt.getTime() - this.startsAt.getTime()) })
    return take(this, 'open', by, { words: isEarly ? reason : null, params: { present, needed, ...(isEarly && { day }) } })
  }

  end(by: Acting): Step {
    allow(this, 'end', by)
    this.endedAt = by.now
    this.signInCode = null
    return take(this, 'end', by)
  }

  /** The minutes stand as they are written; what was decided is carried out with it (`resolution.work.ts`). */
  confirm(by: Acting): Step {
    allow(this, 'confirm', by)
    this.confirmedAt = by.now
    return take(this, 'confirm', by, { params: { items: this.items.length } })
  }

  /** Residents may read these words (公开). */
  publish(items: PublishedItem[], by: Acting): Step {
    allow(this, 'publish', by)
    this.published = items
    this.publishedAt = by.now
    return take(this, 'publish', by)
  }

  /** Residents may read them no longer. */
  withdraw({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'withdraw', by)
    this.published = null
    this.publishedAt = null
    this.reason = reason
    return take(this, 'withdraw', by, { words: reason })
  }

  /** Throws QUORUM_MISSING where too few have signed in, or the one that must be there has not. */
  assertQuorum({ settings }: Pick<Acting, 'settings'>) {
    const { present, needed, missing, isMet } = quorumOf(this.seats.getItems(), settings)
    if (!isMet) throw meetingError('QUORUM_MISSING', { present, needed, party: missing })
    return { present, needed }
  }

  /** Minutes are written, and decisions taken, from the opening on. Throws QUORUM_MISSING before it, where there is none yet. */
  assertMinutable(by: Acting): void {
    if (this.state === 'notified') this.assertQuorum(by)
    reach(this, 'write')
  }
}
MeetingSchema.setClass(Meeting)

const unitsOf = (sitting: readonly Sitting[]): string[] => sitting.flatMap(({ unit }) => unit ?? [])

/** One person for one party, or one member's term. */
const isSameSeat = (seat: Pick<Seat, 'party' | 'user' | 'member'>, { party, user, member }: Sitting): boolean =>
  seat.party === party && (user === null ? seat.member === member : seat.user === user)

/** A seat that has been asked. */
const asked = { status: 'invited', receivedAt: null, reason: null, delegate: null, signedInAt: null, signInMeans: null } as const

/** An item that nothing was said on yet. */
const blank = {
  paragraph: '', edition: 0, writtenById: null, writtenBy: null, writtenAt: null, decision: null, resolution: null, change: null, matter: null, count: null,
} as const

/** Throws MEETING_IN_PAST. */
function setWhen(meeting: Meeting, { title, startsAt, length, place }: When, by: Acting): void {
  const start = new Date(startsAt)
  if (start <= by.now) throw meetingError('MEETING_IN_PAST', { at: start.toISOString() })
  Object.assign(meeting, { title, startsAt: start, endsAt: new Date(start.getTime() + length * MINUTE), venue: place })
}

/** Whole days lie between the day of the notice and that of the meeting. Throws NOTICE_TOO_LATE. */
function assertNotice(start: Date, { now, settings: { noticeDays: days } }: Acting): void {
  if (dayOf(start) < dayOf(new Date(startOfDay(now).getTime() + days * DAY))) throw meetingError('NOTICE_TOO_LATE', { days })
}
