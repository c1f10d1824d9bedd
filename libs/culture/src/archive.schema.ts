import { z } from 'zod'
import { publishedContest } from './contest-view.schema.ts'
import { eventRecord } from './event-view.schema.ts'

/** An event's archive (活动档案) on one page: its plan, who came, its results, what people thought of it, and its way. Nobody of those who came is named. */
export const eventArchive = z.object({
  event: eventRecord,
  /** The heads of its sign-up; null where nobody signed up. */
  line: z.object({ taken: z.int(), waiting: z.int(), attended: z.int() }).nullable(),
  contests: z.array(publishedContest),
})
export type EventArchive = z.infer<typeof eventArchive>
