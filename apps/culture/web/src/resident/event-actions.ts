import type { ResidentEvent as WholeEvent } from '@wuxin/culture/event-resident.schema'
import type { ComponentType } from 'react'

/** What an action looks at of an event. */
export type ResidentEvent = Pick<WholeEvent, 'id' | 'kind' | 'state' | 'hasSignUp' | 'signUpClosed'>

/** Something that a resident can do with an event, or read of it: sign up, take its quiz, see its results and photos. */
export interface ResidentAction {
  key: string
  /** Whether it is there for this event now. */
  shows(event: ResidentEvent): boolean
  load: () => Promise<{ default: ComponentType<{ event: ResidentEvent }> }>
}

/** What residents can do with events, in the order in which it stands. */
export const residentActions: readonly ResidentAction[] = [
  { key: 'sign-up', shows: ({ hasSignUp }) => hasSignUp, load: () => import('./sign-up-action.tsx') },
  { key: 'quiz', shows: ({ state }) => state !== 'cancelled', load: () => import('./event-quiz.tsx') },
  { key: 'results', shows: ({ state }) => ['running', 'scoring', 'archived'].includes(state), load: () => import('./event-results.tsx') },
  { key: 'wall', shows: ({ state }) => ['check_in', 'running', 'scoring', 'archived'].includes(state), load: () => import('./wall-action.tsx') },
]

/** What a resident can do with this event now. */
export const residentActionsOf = (event: ResidentEvent): ResidentAction[] => residentActions.filter(({ shows }) => shows(event))
