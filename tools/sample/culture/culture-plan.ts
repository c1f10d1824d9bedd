import type { bookInput } from '@wuxin/culture/booking.schema'
import type { addContestInput, entrantFields } from '@wuxin/culture/contest-input.schema'
import type { roundFields } from '@wuxin/culture/contest-round.schema'
import type * as event from '@wuxin/culture/event-input.schema'
import type { addBankInput } from '@wuxin/culture/question.schema'
import type { makeQuizInput } from '@wuxin/culture/quiz.schema'
import type { residentSignUpInput } from '@wuxin/culture/sign-up.schema'
import type { addVenueInput, closeVenueInput } from '@wuxin/culture/venue.schema'
import type { addPlanItemInput } from '@wuxin/culture/year-plan.schema'
import type { z } from 'zod'
import type { County } from '../places.ts'
import type { PhotoName } from '../volunteers/volunteer-plan.ts'
import type { SampleQuestion } from './question-words.ts'

/** Somebody does something at an instant. */
export interface Done {
  by: string
  at: Date
}

/** A venue; a unit that keeps it goes by its key. */
export type PlannedVenue = Done & { key: string; county: County; given: z.input<typeof addVenueInput> }
/** A venue that is closed for a while. */
export type PlannedClosure = Done & { venue: string; given: Omit<z.input<typeof closeVenueInput>, 'id' | 'version'> }

/** Somebody books a venue for something that is no event, and what its keeper says where they are asked. */
export interface PlannedBooking extends Done {
  key: string
  county: County
  venue: string
  given: Omit<z.input<typeof bookInput>, 'venue'>
  answer: (Done & { call: 'hold' | 'refuse'; words: string }) | null
}

/** An item of a year plan; `left` where it was left out, and why. */
export type PlannedItem = Done & { key: string; county: County; given: z.input<typeof addPlanItemInput>; left: (Done & { reason: string }) | null }

/** A party that signs up: by itself, or at the counter where `by` is somebody. `came` is how many were there, and when. */
export interface PlannedSignUp {
  at: Date
  by: string | null
  given: Omit<z.input<typeof residentSignUpInput>, 'event'>
  /** They give their places back. */
  withdrawn: Date | null
  /** They take the place that is offered to them. */
  confirmed: Date | null
  came: { at: Date; heads: number } | null
}

/** Steps of an event by their procedures; the venue by its key, photos by their names. */
export interface EventInputs {
  amend: Omit<z.input<typeof event.amendEventInput>, 'venue'>
  publish: z.input<typeof event.publishEventInput>
  openSignUp: z.input<typeof event.openSignUpInput>
  closeSignUp: z.input<typeof event.closeSignUpInput>
  openCheckIn: z.input<typeof event.openCheckInInput>
  start: z.input<typeof event.startEventInput>
  finish: z.input<typeof event.finishEventInput>
  archive: z.input<typeof event.archiveEventInput>
  postpone: z.input<typeof event.postponeEventInput>
  cancel: z.input<typeof event.cancelEventInput>
}
/** One of them. */
export type PlannedEventStep = { [Call in keyof EventInputs]: Done & { call: Call; given: Omit<EventInputs[Call], 'id' | 'version' | 'photos'>; photos?: readonly PhotoName[] } }[keyof EventInputs]

/** What is told of an event; units by their keys. */
export type EventTold = Omit<z.input<typeof event.planEventInput>, 'area' | 'venue' | 'photos'>

/** An event from its plan on: made of an item of the year plan, or planned by itself. */
export interface PlannedEvent extends Done {
  key: string
  county: County
  area: string
  item: string | null
  venue: string | null
  told: EventTold
  steps: readonly PlannedEventStep[]
  signUps: readonly PlannedSignUp[]
}

/** A judge: an account, or somebody whose sheets are keyed in. */
export interface PlannedJudge {
  user: string | null
  name: string
}
/** What a judge gave an entrant in a round, by their places in the lists. */
export interface PlannedSheet {
  round: number
  judge: number
  entrant: number
  marks: string[]
  /** What stood there first, where it was corrected. */
  before?: { marks: string[]; reason: string }
}

/** A contest of an event, with its rounds and every sheet. */
export interface PlannedContest {
  key: string
  county: County
  event: string
  by: string
  /** When it is made ready, begins, and is published. */
  made: Date
  begun: Date
  published: Date | null
  given: Omit<z.input<typeof addContestInput>, 'event'>
  rounds: readonly (Partial<z.input<z.ZodObject<typeof roundFields>>> & { name: string })[]
  entrants: readonly z.input<typeof entrantFields>[]
  judges: readonly PlannedJudge[]
  relatives: readonly { judge: number; entrant: number; reason: string }[]
  sheets: readonly PlannedSheet[]
}

/** A question bank with its questions. */
export type PlannedBank = Done & { key: string; county: County; given: z.input<typeof addBankInput>; questions: readonly SampleQuestion[] }

/** A quiz of an event: who sits it on the phone by the number that signed up, and which share of the answers is right. */
export interface PlannedQuiz {
  key: string
  county: County
  event: string
  bank: string
  by: string
  made: Date
  opened: Date
  published: Date
  given: Omit<z.input<typeof makeQuizInput>, 'event' | 'banks'>
  sittings: readonly { name: string; phone: string; at: Date; share: number }[]
}

/** What the sample tells of this module. */
export interface CulturePlan {
  venues: readonly PlannedVenue[]
  closures: readonly PlannedClosure[]
  bookings: readonly PlannedBooking[]
  items: readonly PlannedItem[]
  events: readonly PlannedEvent[]
  contests: readonly PlannedContest[]
  banks: readonly PlannedBank[]
  quizzes: readonly PlannedQuiz[]
}
