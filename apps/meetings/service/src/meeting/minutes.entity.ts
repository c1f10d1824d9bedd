import { randomUUIDv7 } from 'node:crypto'
import type { resolveInput, settleInput, voteInput, writeInput } from '@wuxin/meetings/meeting-input.schema'
import { countOf, isAdopted, type Count } from '@wuxin/meetings/meeting.rules'
import type { Decision } from '@wuxin/meetings/meeting.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import type { z } from 'zod'
import type { Acting } from '../meetings.work.ts'
import { assertIn, keyOf, keysPresent, may } from './meeting-step.entity.ts'
import type { Meeting } from './meeting.entity.ts'
import { Ballot, Variant, type Item } from './meeting.table.ts'

type Told<Input extends z.ZodType> = Omit<z.output<Input>, 'id' | 'item'>

/** What became of words: `variant` is the one that now stands beside the paragraph, `outdated` the one that it replaces. */
interface Written {
  variant: Variant | null
  outdated: Variant | null
}

/** The next edition of a paragraph. */
function put(item: Item, words: string, { caller, now }: Acting): void {
  Object.assign(item, { paragraph: words, edition: item.edition + 1, writtenById: caller.id, writtenBy: caller.name, writtenAt: now })
}

/**
 * Writes a paragraph. Where somebody else was first, their edition stays and these words stand beside it; a writer's later
 * words replace their own variant, under a new id, so that nobody settles words that they have not seen.
 */
export function write(item: Item, { seen, words }: Told<typeof writeInput>, variants: readonly Variant[], by: Acting): Written {
  const outdated = variants.find((each) => each.byId === by.caller.id && each.seen === seen) ?? null
  if (words === item.paragraph) return { variant: null, outdated }
  // A save whose answer never came: the words hold all that was saved.
  const goesOn = item.writtenById === by.caller.id && words.includes(item.paragraph)
  if (seen === item.edition || goesOn) {
    put(item, words, by)
    return { variant: null, outdated }
  }
  const line = { id: randomUUIDv7(), area: item.area, meeting: item.meeting, item: item.id, words, seen, byId: by.caller.id, by: by.caller.name, at: by.now }
  return { variant: Object.assign(new Variant(), line), outdated }
}

/** One text for those that stood side by side; answers the variants that it settles. Throws MINUTES_DIVERGED where one of them has moved on. */
export function settle(item: Item, { seen, words, variants: named }: Told<typeof settleInput>, variants: readonly Variant[], by: Acting): Variant[] {
  const settled = variants.filter(({ id }) => named.includes(id))
  if (seen !== item.edition || settled.length !== new Set(named).size) throw meetingError('MINUTES_DIVERGED', { item: item.id })
  put(item, words, by)
  return settled
}

/**
 * The vote of a party or member who is there, by themselves while the meeting runs, or by the hand of whoever arranges it; the
 * last one stands. Throws SEAT_ABSENT and NOT_YOUR_SEAT.
 */
export function vote(meeting: Meeting, item: Item, { seat: key, vote }: Told<typeof voteInput>, before: Ballot | null, by: Acting): Ballot {
  const byHand = may(meeting, 'meeting:arrange', by)
  assertIn(meeting, byHand ? ['in_session', 'minutes'] : ['in_session'], 'vote')
  const seats = meeting.seats.getItems().filter((each) => keyOf(each) === key && each.status === 'present')
  const [seat] = seats
  if (!seat) throw meetingError('SEAT_ABSENT', { seat: key })
  if (!byHand && !seats.some(({ user }) => user === by.caller.id)) throw meetingError('NOT_YOUR_SEAT', { seat: key })
  const name = by.settings.parties.find(({ id }) => id === key)?.name ?? seat.name
  const ballot = before ?? Object.assign(new Ballot(), { area: meeting.area, meeting, item: item.id, seat: key })
  return Object.assign(ballot, { name, vote, by: by.caller.name, at: by.now })
}

/** Votes that a decision needs: one that adopts or turns down. Putting off and handing on are the chair's. */
const needsVotes: readonly Decision[] = ['adopt', 'explain', 'reject']

/**
 * The votes on an item, one by one or by a show of hands. Throws VOTES_TOO_MANY, VOTES_MISSING, and VOTE_OTHERWISE where the
 * share in favour says the other thing.
 */
export function countFor(
  meeting: Meeting,
  { decision, show }: Pick<z.output<typeof resolveInput>, 'decision' | 'show'>,
  ballots: readonly Ballot[],
  settings: Pick<MeetingSettings, 'adoption'>,
): Count {
  const keys = keysPresent(meeting.seats.getItems())
  const cast = ballots.filter(({ seat }) => keys.includes(seat))
  const count = show ? { ...show, present: keys.length } : countOf(cast.map(({ vote }) => vote), keys.length)
  const voted = count.for + count.against + count.abstain
  if (voted > keys.length) throw meetingError('VOTES_TOO_MANY', { seats: keys.length })
  if (!needsVotes.includes(decision)) return count
  if (voted < keys.length) throw meetingError('VOTES_MISSING', { seats: keys.length - voted })
  if (isAdopted(count, settings) !== (decision !== 'reject')) throw meetingError('VOTE_OTHERWISE', { for: count.for, present: count.present })
  return count
}
