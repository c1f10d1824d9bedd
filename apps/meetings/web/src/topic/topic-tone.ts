import type { TaskState } from '@wuxin/meetings/task.schema'
import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import type { TopicOutcome, TopicState } from '@wuxin/meetings/topic.schema'
import type { StateTone } from '@wuxin/web/tokens'

const outcomeTones: Record<TopicOutcome, StateTone> = { done: 'done', explained: 'explained', rejected: 'outOfRemit' }

const stateTones: Record<TopicState, StateTone> = {
  screen: 'waiting', queue: 'waiting', convene: 'underWay', minute: 'underWay', assign: 'underWay', verify: 'underWay', answer: 'underWay', closed: 'done',
  declined: 'outOfRemit', merged: 'explained', referred: 'outOfRemit',
}

/** The hue of a topic's state; a closed one bears that of its outcome. Lateness is the clock's to show. */
export const toneOf = ({ state, outcome }: Pick<TopicRow, 'state' | 'outcome'>): StateTone => (state === 'closed' && outcome ? outcomeTones[outcome] : stateTones[state])

/** The hue of a task, as a topic's page lists it. */
export const toneOfTask: Record<TaskState, StateTone> = { handle: 'underWay', returned: 'outOfRemit', done: 'done' }
