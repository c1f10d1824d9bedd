import { errorsOf, type DeadlineErrors, type Nothing, type SentErrors } from '@wuxin/platform/error'
import type { ReservedMatter } from './reserved.rules.ts'
import type { TopicState } from './topic.schema.ts'

/** Rules that a step can break, with what the text about it says. Units, topics and meetings are ids, dates are `YYYY-MM-DD`. */
export interface MeetingErrors extends DeadlineErrors, SentErrors {
  /** There is a six-party meeting for the compound already. */
  BODY_EXISTS: { area: string }
  /** A six-party meeting belongs to a compound, a council to a community or township. */
  BODY_LEVEL_WRONG: { kind: string; area: string }
  /** No body at the place, or above it, takes topics. */
  BODY_MISSING: { area: string }
  /** The body is closed. */
  BODY_CLOSED: { name: string }
  MEMBER_TWICE: { name: string }
  PARTY_UNKNOWN: { party: string }
  /** The record of another module that it comes from is a topic already. */
  TOPIC_EXISTS: { number: string }
  /** 民法典第二百七十八条: only the owners together decide this. */
  RESERVED_MATTER: { matter: ReservedMatter }
  /** A topic is merged into another of the same body that is still open. */
  MERGE_TARGET_WRONG: { number: string }
  /** The topic stands on another meeting's agenda, or is not ready for one. */
  TOPIC_NOT_READY: { number: string; state: TopicState }
  AGENDA_EMPTY: Nothing
  /** A notice goes out at least so many days ahead. */
  NOTICE_TOO_LATE: { days: number }
  MEETING_IN_PAST: { at: string }
  /** Those who were called are called to a later day: whoever opens before it says why. */
  MEETING_NOT_YET: { day: string }
  /** The parties or members present are too few, or the one that must be there is missing. */
  QUORUM_MISSING: { present: number; needed: number; party: string | null }
  /** Nobody signs in, votes or writes for a party that is not theirs. */
  NOT_YOUR_SEAT: { seat: string }
  /** The seat has excused itself, or has signed in already. */
  SEAT_TAKEN: { seat: string }
  /** Nobody of the party, or not the member, has signed in: there is no vote to cast. */
  SEAT_ABSENT: { seat: string }
  /** The code on the poster is of another meeting, or old. */
  SIGN_IN_CODE_WRONG: Nothing
  /** A topic is decided once each seat present has voted, or by the show of hands that the minutes keep. */
  VOTES_MISSING: { seats: number }
  /** More votes than seats present. */
  VOTES_TOO_MANY: { seats: number }
  /** What was decided is not how the vote went. */
  VOTE_OTHERWISE: { for: number; present: number }
  /** Topics on the agenda that are not decided yet. */
  AGENDA_UNDECIDED: { items: number }
  /** Somebody else wrote meanwhile: both versions are kept and shown. */
  MINUTES_DIVERGED: { item: string }
  /** Two versions of a paragraph stand side by side: one is chosen first. */
  MINUTES_UNSETTLED: { items: number }
  TASKS_MISSING: Nothing
  /** A task is a unit's or a post's, not both and not neither. */
  OWNER_WRONG: Nothing
  POST_VACANT: { role: string; area: string }
  /** The secret address of a calendar was renewed, or never was. */
  CALENDAR_UNKNOWN: Nothing
  /** The visit became a case or a topic already. */
  VISIT_TURNED: { into: string }
}

/** An error of this module with the parameters that belong to its code. */
export const meetingError = errorsOf<MeetingErrors>()
