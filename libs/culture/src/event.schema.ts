import { errorsOf, type Nothing } from '@wuxin/platform/error'

/**
 * An event (活动) stands in: 策划, 已发布, 报名, 签到, 开展, 评分, 已归档; or it was cancelled. Without sign-up it goes from `published` to
 * `check_in`; while `sign_up` its sign-up is open, or closed already (`signUpClosed`).
 */
export const eventStates = ['draft', 'published', 'sign_up', 'check_in', 'running', 'scoring', 'archived', 'cancelled'] as const
export type EventState = (typeof eventStates)[number]

/** What moves an event or is noted on it; the rows of its lifecycle. */
export const eventActions = ['publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive', 'amend', 'closeSignUp', 'postpone', 'cancel', 'answer'] as const
export type EventAction = (typeof eventActions)[number]
/** The lines of an event's history: its plan and its steps. */
export const eventLines = ['plan', ...eventActions] as const

/** The seven steps that people see: 策划 → 发布 → 报名 → 签到 → 开展 → 评分 → 归档. */
export const eventSteps = ['draft', 'published', 'sign_up', 'check_in', 'running', 'scoring', 'archived'] as const
export type EventStep = (typeof eventSteps)[number]

/** Rules that a step can break, with what the text about it says. */
export interface EventErrors {
  /** An event lies in a township or below, not in a whole county. */
  PLACE_TOO_WIDE: { area: string }
  /** It would begin in the past. */
  EVENT_IN_PAST: { starts: string }
  /** It ends before it begins, or in the same minute. */
  END_BEFORE_START: Nothing
  /** It would last longer than so many hours. */
  EVENT_TOO_LONG: { hours: number }
  /** Sign-up ends behind its own beginning and before the event begins. */
  SIGN_UP_SPAN_WRONG: Nothing
  /** What is still to be told before it is published: fields of its kind, `place`, `words`. */
  EVENT_INCOMPLETE: { missing: string[] }
  /** A published event is moved by 延期, which tells those who signed up. */
  POSTPONE_INSTEAD: Nothing
  /** Before its own day nobody signs in, and nothing begins. */
  EVENT_TOO_EARLY: { day: string }
  /** The end of sign-up is over already: name a later one. */
  SIGN_UP_OVER: Nothing
  /** Its venue has not been promised yet, or was refused. */
  BOOKING_NOT_HELD: { name: string }
  /** A unit or a post answers for it: one of the two. */
  ORGANISER_WRONG: Nothing
}

/** An error of events with the parameters that belong to its code. */
export const eventError = errorsOf<EventErrors>()
