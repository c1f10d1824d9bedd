import { eventRules, isOpenEvent } from '@wuxin/culture/event.rules'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Every step that a button opens a drawer for; what is told of an event is changed on a page of its own. */
export const eventStepNames = ['publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive', 'closeSignUp', 'postpone', 'cancel'] as const
export type EventStepName = (typeof eventStepNames)[number]

/** Events, as the parts of their page know them. */
export const eventNoun: Noun<EventRecord, EventStepName> = { texts: 'events', rules: eventRules, names: eventStepNames, isOpen: ({ state }) => isOpenEvent(state), awaited: ({ organiser }) => organiser }
