import type { BodyKind, Position, RecurrenceRule } from '@wuxin/meetings/body.schema'
import type { Decision, GuestKind, Vote } from '@wuxin/meetings/meeting.schema'
import type { ReservedMatter } from '@wuxin/meetings/reserved.rules'
import type { Role } from '@wuxin/platform/role'
import type { County } from '../places.ts'

/** Somebody who sits in a body by a term; `person` is a key of the register where it knows them. */
export interface PlannedMember {
  name: string
  position: Position
  person: string | null
  /** Why this person: 居民代表, 人大代表. */
  standing: string | null
}

/** A body (议事机构), founded `by` somebody at an instant; all terms begin with it. */
export interface PlannedBody {
  key: string
  county: County
  kind: BodyKind
  area: string
  name: string
  by: string
  at: Date
  members: readonly PlannedMember[]
  /** When it meets by itself from the day on which the sample is loaded. */
  recurrence: RecurrenceRule | null
}

/** Who raises a topic: staff by user name; or a resident by the residents' page, whom the convener may ring up where there is a number. */
export type Proposer = { user: string } | { name: string; phone: string | null }

/** What the screener does with a topic (审题). */
export type Screening =
  | { to: 'body'; body: string }
  | { to: 'declined'; reason: string }
  | { to: 'referred'; matter: ReservedMatter; reason: string }
  | { to: 'merged'; into: string }

/** A topic from its proposal to its answer; its tasks are those of its resolution. */
export interface PlannedTopic {
  key: string
  county: County
  area: string
  title: string
  words: string
  proposer: Proposer
  at: Date
  screened: { at: Date; by: string } & Screening
  disputed: { at: Date; reason: string } | null
  /** `by` is the convener who rang the proposer up; null where the proposer did it. */
  confirmed: { at: Date; by: string | null; words: string } | null
  answered: { at: Date; by: string; words: string } | null
}

/** A task as a resolution gives it, and each time that it was finished: again after a dispute. `unit` is a key of the sample's units. */
export interface PlannedTask {
  title: string
  owner: { unit: string } | { role: Role }
  /** Working days. */
  days: number
  done: readonly { at: Date; by: string; result: string }[]
}

/** A topic on an agenda with what the meeting made of it. Parties vote one by one, members by a show of hands. */
export interface PlannedItem {
  topic: string
  paragraph: string
  decision: Decision
  resolution: string
  votes: Readonly<Record<string, Vote>> | null
  against: number
  tasks: readonly PlannedTask[]
}

/** Somebody beside the table (列席); `person` is a key of the register. */
export interface PlannedGuest {
  name: string
  kind: GuestKind
  unit: string | null
  person: string
}

/** A meeting from its arrangement to its published minutes. Whoever sits there comes, but those who are excused. */
export interface PlannedMeeting {
  key: string
  county: County
  body: string
  title: string
  place: string
  /** Who convenes it (召集人). */
  by: string
  arrangedAt: Date
  notifiedAt: Date
  startsAt: Date
  items: readonly PlannedItem[]
  /** Names of those who are excused, with why. */
  excused: Readonly<Record<string, string>>
  guests: readonly PlannedGuest[]
  confirmedAt: Date
  /** Null where the minutes stay among those who were there. */
  publishedAt: Date | null
}

/** Who receives at a compound's owners' committee, and who came (业委会日常接待). */
export interface PlannedReception {
  county: County
  area: string
  /** `by` put `user` on the rota. */
  duties: readonly { at: Date; by: string; day: string; from: string; to: string; user: string; place: string }[]
  visits: readonly {
    at: Date
    by: string
    name: string
    phone: string | null
    words: string
    turned: ({ at: Date } & ({ into: 'answered'; words: string } | { into: 'topic'; title: string } | { into: 'case'; category: string })) | null
  }[]
}

/** What the sample tells of the meetings; whatever lies after the day on which it is loaded has not happened yet. */
export interface MeetingPlan {
  bodies: readonly PlannedBody[]
  topics: readonly PlannedTopic[]
  meetings: readonly PlannedMeeting[]
  receptions: readonly PlannedReception[]
}

/** Length of a meeting in minutes. */
export const meetingLength = 90
