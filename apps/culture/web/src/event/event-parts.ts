import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { ComponentType } from 'react'

/** A part of an event's page that another noun of this module brings: its sign-ups, its contest, its quiz. */
export interface EventPart {
  key: string
  /** Whether it has anything to show of this event. */
  shows(record: EventRecord): boolean
  load: () => Promise<{ default: ComponentType<{ record: EventRecord }> }>
}

/** The parts of an event's page, in the order in which they stand between facts and history. */
export const eventParts: readonly EventPart[] = [
  { key: 'sign-ups', shows: ({ publishedAt }) => publishedAt !== null, load: () => import('../sign-up/sign-ups.part.tsx') },
  { key: 'quiz', shows: () => true, load: () => import('../quiz/event-quiz.part.tsx') },
  { key: 'contests', shows: () => true, load: () => import('../contest/event-contests.part.tsx') },
  { key: 'photos', shows: ({ state }) => ['check_in', 'running', 'scoring', 'archived'].includes(state), load: () => import('../photo/photos.part.tsx') },
]
