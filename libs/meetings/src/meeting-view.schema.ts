import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, lineParams, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { bodyKinds } from './body.schema.ts'
import { decisions, guestKinds, meetingStates, seatStatuses, signInMeans, votes } from './meeting.schema.ts'
import { meetingChips } from './meeting-input.schema.ts'
import { removalKinds } from '@wuxin/platform/redaction.rules'
import { reservedMatters } from './reserved.rules.ts'
import { partyId } from './settings.schema.ts'
import { serviceChanges, topicSources, topicStates } from './topic.schema.ts'

/** One row of the list of meetings. */
export const meetingRow = z.object({
  ...rowHead,
  state: z.enum(meetingStates),
  body: named.extend({ kind: z.enum(bodyKinds) }),
  startsAt: instant,
  endsAt: instant,
  venue: z.string(),
  items: z.int(),
  /** Seats present of seats asked; parties where the body has them. */
  attendance: z.object({ present: z.int(), seats: z.int() }),
  /** The deadline of the minutes, once the meeting has ended. */
  dueAt: instant.nullable(),
})
export type MeetingRow = z.infer<typeof meetingRow>
/** A page of the list of meetings, with how many each chip would show. */
export const meetingList = listOf(meetingRow).extend({ chips: countsOf(meetingChips) })

/** One person at the table. `key` is what votes are counted by: the party, or the seat itself. */
export const seatView = z.object({
  id: z.uuid(),
  key: z.string(),
  party: z.object({ id: partyId, name: z.string() }).nullable(),
  name: z.string(),
  user: z.string().nullable(),
  role: z.enum(roles).nullable(),
  unit: named.nullable(),
  status: z.enum(seatStatuses),
  receivedAt: instant.nullable(),
  reason: z.string().nullable(),
  delegate: z.string().nullable(),
  signedInAt: instant.nullable(),
  signInMeans: z.enum(signInMeans).nullable(),
})
export type SeatView = z.infer<typeof seatView>

/** Somebody beside the table (列席). */
export const guestView = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(guestKinds), unit: named.nullable() })

/** One edition of a paragraph that stands beside another until somebody settles them. */
export const variantView = z.object({ id: z.uuid(), words: z.string(), by: z.string(), at: instant })

/** One item of the agenda with its part of the minutes, its votes and what was decided. */
export const itemView = z.object({
  id: z.uuid(),
  topic: z.object({ id: z.uuid(), number: z.string(), title: z.string(), state: z.enum(topicStates), source: z.enum(topicSources) }).nullable(),
  words: z.string().nullable(),
  minutes: z.int(),
  /** The paragraph of the minutes, its edition, and those that diverged from it. */
  paragraph: z.object({ words: z.string(), edition: z.int(), by: z.string().nullable(), at: instant.nullable(), variants: z.array(variantView) }),
  votes: z.array(z.object({ seat: z.string(), name: z.string(), vote: z.enum(votes) })),
  resolution: z
    .object({
      decision: z.enum(decisions), words: z.string(), change: z.enum(serviceChanges).nullable(), matter: z.enum(reservedMatters).nullable(),
      count: z.object({ for: z.int(), against: z.int(), abstain: z.int(), present: z.int() }),
      tasks: z.array(z.object({ title: z.string(), words: z.string().nullable(), ownerUnit: z.string().nullable(), ownerRole: z.enum(roles).nullable(), owner: z.string(), days: z.int().nullable() })),
    })
    .nullable(),
})
export type ItemView = z.infer<typeof itemView>

/** What became of words that were written: the paragraph, or a variant beside it where somebody else was first. */
export const writtenView = z.object({ item: itemView, variant: z.uuid().nullable() })

/** Distinct people who took part, at the table or beside it, in so many meetings. */
export const participantsView = z.object({ people: z.int(), meetings: z.int() })

/** One line of the history (经过); `params` fill the line's text. */
export const meetingStep = z.object({ id: z.string(), at: instant, action: z.string(), actor: z.string(), words: z.string().nullable(), params: lineParams })

/** A meeting as its page shows it. */
export const meetingRecord = meetingRow.extend({
  ...standing,
  quorum: z.object({ present: z.int(), needed: z.int(), missing: z.object({ id: z.string(), name: z.string() }).nullable(), isMet: z.boolean() }),
  agenda: z.array(itemView),
  seats: z.array(seatView),
  guests: z.array(guestView),
  /** The seats that the caller sits on. */
  mySeats: z.array(z.uuid()),
  /** For the poster: only those who arrange the meeting see it, from the notice until the end. */
  signInCode: z.string().nullable(),
  notifiedAt: instant.nullable(),
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  reason: z.string().nullable(),
  steps: z.array(meetingStep),
})
export type MeetingRecord = z.infer<typeof meetingRecord>

/** What publication takes out of one item: the words as they stand, as they would be read, and each thing that was taken. */
export const redactionView = z.object({
  items: z.array(z.object({
    item: z.uuid(), title: z.string(), words: z.string(), published: z.string(), resolution: z.string().nullable(), publishedResolution: z.string().nullable(),
    removed: z.array(z.object({ kind: z.enum(removalKinds), shown: z.string(), instead: z.string() })),
  })),
})

/** Minutes as residents read them: parties, not people. */
export const residentMinutes = z.object({
  id: z.uuid(), number: z.string(), title: z.string(), body: z.string(), heldAt: instant, publishedAt: instant, venue: z.string(),
  parties: z.array(z.string()), present: z.int(),
  items: z.array(z.object({ title: z.string(), words: z.string(), resolution: z.object({ decision: z.enum(decisions), words: z.string() }).nullable() })),
})
/** A page of the published minutes of a place. */
export const residentMinutesList = z.object({ rows: z.array(residentMinutes.pick({ id: true, title: true, body: true, heldAt: true, publishedAt: true })), total: z.int() })
