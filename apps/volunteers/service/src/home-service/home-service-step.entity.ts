import type { Trace } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import { homeServiceLifecycle, homeServiceRules, isOwnMatter } from '@wuxin/volunteers/home-service.rules'
import type { HomeServiceAction, HomeServiceState } from '@wuxin/volunteers/home-service.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Voice } from '@wuxin/volunteers/wish.schema'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import type { HomeServiceSchema } from './home-service.table.ts'

/** What is kept of a matter of the service home, which every step reads and changes. */
type Kept = InstanceType<typeof HomeServiceSchema.class>

/** How a matter of the service home moves. */
export const homeServiceWay = { record: 'HomeService', lifecycle: homeServiceLifecycle } as const satisfies Way<HomeServiceState, HomeServiceAction>

/** Moves the matter, or notes a step that leaves it where it stands. Throws TRANSITION_NOT_ALLOWED. */
export const move = (found: Kept, action: HomeServiceAction, by: Acting, trace: Trace & { to?: HomeServiceState } = {}): Step => take(homeServiceWay, found, action, by, trace)

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: HomeServiceAction, by: Acting): void {
  homeServiceRules.assertMayDo(action, found, by.caller)
}

/** Whose word it is; the holder of the tracking code needs no post. Throws SELF_CONFIRMATION for whoever said that it is mended, by a code as well, TRANSITION_NOT_ALLOWED and FORBIDDEN. */
export function voiceOf(found: Kept, action: 'callBack' | 'withdraw', by: Acting): Voice {
  if (action === 'callBack' && by.account !== null && isOwnMatter(found, by.account)) throw volunteerError('SELF_CONFIRMATION', {})
  if (by.caller.kind !== 'staff') return 'resident'
  allow(found, action, by)
  return 'call_back'
}
