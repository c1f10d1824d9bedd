import type { TopicFacts } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'

/** A topic as the rules of the words look at it. */
export const factsOf = ({ state, area, units, proposerId, fromOutside, meeting, tasks }: TopicRecord): TopicFacts => ({
  state, area, units, proposerId, fromOutside, meeting: meeting?.id ?? null, hasTasks: tasks.length > 0,
})
