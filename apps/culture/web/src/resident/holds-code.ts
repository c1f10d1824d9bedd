import { isFound } from '@wuxin/web/resident/follow/is-found'
import { trpc } from '../api.ts'

/** Whether a code names a matter. */
export const holds = (code: string): Promise<boolean> => isFound(trpc.resident.track.queryOptions({ code }))
