import type { excuseInput } from '@wuxin/meetings/meeting-input.schema'
import type { SignInMeans } from '@wuxin/meetings/meeting.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { DomainError } from '@wuxin/platform/error'
import type { z } from 'zod'
import type { Acting } from '../meetings.work.ts'
import { assertIn, keyOf, may } from './meeting-step.entity.ts'
import type { Meeting } from './meeting.entity.ts'
import type { Ballot, Seat } from './meeting.table.ts'

/** The seats that the caller sits on. Throws NOT_YOUR_SEAT where there is none. */
function ownSeats(meeting: Meeting, by: Acting): Seat[] {
  const own = meeting.seats.getItems().filter(({ user }) => user === by.caller.id)
  if (own.length === 0) throw meetingError('NOT_YOUR_SEAT', { seat: '' })
  return own
}

/** A seat of the meeting, for whoever arranges it. Throws NOT_FOUND, and NOT_YOUR_SEAT to anybody else. */
function seatByHand(meeting: Meeting, id: string, by: Acting): Seat {
  const seat = meeting.seats.getItems().find((each) => each.id === id)
  if (!seat) throw new DomainError('NOT_FOUND', { id })
  if (!may(meeting, 'meeting:arrange', by)) throw meetingError('NOT_YOUR_SEAT', { seat: id })
  return seat
}

const signIn = (seat: Seat, signInMeans: SignInMeans, { now }: Acting) =>
  Object.assign(seat, { status: 'present', signedInAt: now, signInMeans, receivedAt: seat.receivedAt ?? now })

/** The notice was received (回执); whoever had excused themselves comes after all. Throws NOT_YOUR_SEAT. */
export function receive(meeting: Meeting, by: Acting): void {
  assertIn(meeting, ['notified'], 'receive')
  for (const seat of ownSeats(meeting, by)) {
    if (seat.status !== 'present') Object.assign(seat, { status: 'received', receivedAt: by.now, reason: null, delegate: null })
  }
}

/** Does not come, says why and who comes instead (请假、委派). Throws NOT_YOUR_SEAT, and SEAT_TAKEN to whoever has signed in. */
export function excuse(meeting: Meeting, { seat: id, reason, delegate }: Omit<z.output<typeof excuseInput>, 'id'>, by: Acting): void {
  assertIn(meeting, ['notified'], 'excuse')
  const seats = id === undefined ? ownSeats(meeting, by) : [seatByHand(meeting, id, by)]
  const taken = seats.find(({ status }) => status === 'present')
  if (taken) throw meetingError('SEAT_TAKEN', { seat: taken.id })
  for (const seat of seats) Object.assign(seat, { status: 'excused', receivedAt: seat.receivedAt ?? by.now, reason, delegate })
}

/** Signs in by the code on the poster (签到); a second time changes nothing. Throws SIGN_IN_CODE_WRONG, NOT_YOUR_SEAT, and SEAT_TAKEN to whoever is excused. */
export function signInByCode(meeting: Meeting, code: string, by: Acting): void {
  assertIn(meeting, ['notified', 'in_session'], 'signIn')
  if (code !== meeting.signInCode) throw meetingError('SIGN_IN_CODE_WRONG', {})
  const seats = ownSeats(meeting, by)
  const open = seats.filter(({ status }) => status !== 'excused')
  if (open.length === 0) throw meetingError('SEAT_TAKEN', { seat: seats[0]?.id ?? '' })
  for (const seat of open) if (seat.status !== 'present') signIn(seat, 'code', by)
}

/**
 * Signs somebody in by hand (手工签到), or whom they sent in their place; or takes that back. Throws NOT_YOUR_SEAT; a sign-in
 * stays where a vote hangs on it (VOTES_TOO_MANY), or the quorum of a meeting that runs (QUORUM_MISSING).
 */
export function signInByHand(meeting: Meeting, { seat: id, present }: { seat: string; present: boolean }, ballots: readonly Ballot[], by: Acting): void {
  assertIn(meeting, ['notified', 'in_session'], 'signInByHand')
  const seat = seatByHand(meeting, id, by)
  if (present === (seat.status === 'present')) return
  if (present) return void signIn(seat, 'hand', by)
  const key = keyOf(seat)
  const others = meeting.seats.getItems().filter((each) => each !== seat && each.status === 'present' && keyOf(each) === key)
  if (others.length === 0 && ballots.some((ballot) => ballot.seat === key)) throw meetingError('VOTES_TOO_MANY', { seats: 0 })
  const before = seat.reason === null ? 'received' : 'excused'
  Object.assign(seat, { status: before, signedInAt: null, signInMeans: null })
  if (meeting.state === 'in_session') meeting.assertQuorum(by)
}
