import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import { holderOf, named } from '../people.ts'
import type { County } from '../places.ts'
import type { EventTold, PlannedEvent, PlannedEventStep } from './culture-plan.ts'
import type { EventPlot } from './event-plot.ts'
import { partiesOf } from './parties.ts'

const MINUTE = 60_000
const after = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE)

/** Whoever convenes at a place: the branch of a compound, the workers of a community, the township. */
export function convenerAt(area: string): string {
  const role = area.length === 15 ? 'branch_secretary' : area.length === 12 ? 'community_worker' : 'township_officer'
  return named(holderOf(role, area), `${role} at ${area}`).userName
}

/** An event as it is about to be told: when it begins, and which item of the year plan it is made of. */
export interface Cast {
  key: string
  county: County
  plot: EventPlot
  starts: Date
  item: string | null
  /** Working days before its beginning on which it is planned and published. */
  ahead?: { planned: number; published: number }
}

/** What is told of an event, as the pages ask for it. */
export function toldOf({ plot: { title, particulars, words, at, minutes = 120, signUp, cost, partners = [] }, starts }: Pick<Cast, 'plot' | 'starts'>): EventTold {
  const signUpTo = atTime(after(starts, -1440), 20 * 60)
  return {
    title, particulars, words, starts: starts.toISOString(), ends: after(starts, minutes).toISOString(), spot: 'spot' in at ? at.spot : null, partners: [...partners], costPlanned: cost?.[0] ?? null,
    hasSignUp: signUp !== undefined, signUpTo: signUp ? signUpTo.toISOString() : null, capacity: signUp?.capacity ?? null, guardianUnder: signUp?.families ? 12 : null,
  }
}

/** Tells an event from its plan to its archive; what lies ahead of the day on which the sample is loaded has not happened yet. */
export function tellEvent({ key, county, plot, starts, item, ahead = { planned: 14, published: 9 } }: Cast, calendar: Calendar): PlannedEvent {
  const { area, at, minutes = 120, signUp, attended, summary, cost, photos = [] } = plot
  const by = convenerAt(area)
  const planned = atTime(addWorkingDays(starts, -ahead.planned, calendar), 10 * 60)
  const published = atTime(addWorkingDays(starts, -ahead.published, calendar), 15 * 60)
  const ends = after(starts, minutes)
  const steps: PlannedEventStep[] = [
    { call: 'publish', by, at: published, given: {} },
    ...(signUp ? [{ call: 'openSignUp' as const, by, at: after(published, 5), given: {} }] : []),
    { call: 'openCheckIn', by, at: after(starts, -30), given: {} },
    { call: 'start', by, at: after(starts, 1), given: {} },
    { call: 'finish', by, at: after(ends, 20), given: { words: summary, attended: attended ?? null, costSpent: cost?.[1] ?? null }, photos },
    { call: 'archive', by, at: atTime(addWorkingDays(ends, 3, calendar), 10 * 60), given: { words: '材料齐全，归档。' } },
  ]
  const signUps = signUp ? partiesOf({ seed: key, parties: signUp.parties, families: signUp.families ?? false, published, starts }) : []
  return { key, county, area, by, at: planned, item, venue: 'venue' in at ? at.venue : null, told: toldOf({ plot, starts }), steps, signUps }
}

