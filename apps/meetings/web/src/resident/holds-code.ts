import { isFound } from '@wuxin/web/resident/follow/is-found'
import { trpc } from '../api.ts'

/** Whether a code names a topic. */
export const holds = (code: string): Promise<boolean> => isFound(trpc.residentTopics.track.queryOptions({ code }))
