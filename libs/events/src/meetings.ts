import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

/** A record of another module that a topic came from. */
const source = { module: z.string(), id: z.string() }

/**
 * A topic moved on: its source may say so in its own history. `step` is the state that it stands in now; `words` and
 * `outcome` come with a resolution and with the answer at the end.
 */
export const topicMoved = defineEvent(
  'meetings.topic-moved',
  z.object({
    ...source,
    topic: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
    area: areaCode,
    step: z.string(),
    outcome: z.string().nullable(),
    words: z.string().nullable(),
  }),
)

/** A visitor at the owners' committee has a matter for the seven steps: FEEDBACK takes it down as a case. */
export const caseWanted = defineEvent(
  'meetings.case-wanted',
  z.object({ ...source, area: areaCode, category: z.string(), words: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
)
