import { isFound } from '@wuxin/web/resident/follow/is-found'
import { trpc } from '../api.ts'

/** Whether a code names a sign-up. */
export const holds = (code: string): Promise<boolean> => isFound(trpc.residentSignUps.track.queryOptions({ code }))
