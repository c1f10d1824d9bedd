import type { Trace } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import { isOwnOrder, orderLifecycle, orderRules } from '@wuxin/volunteers/order.rules'
import type { OrderAction, OrderState } from '@wuxin/volunteers/order.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Voice } from '@wuxin/volunteers/wish.schema'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import type { OrderSchema } from './order.table.ts'

/** What is kept of an order, which every step reads and changes. */
type Kept = InstanceType<typeof OrderSchema.class>

/** Whoever serves an order: a unit, or a member. */
export interface Owner {
  unit: string | null
  person: string | null
  name: string
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: OrderAction, by: Acting): void {
  orderRules.assertMayDo(action, found, by.caller)
}

/** Whose word it is; the holder of the tracking code needs no post. Throws SELF_CONFIRMATION for whoever did the work, by a code as well, TRANSITION_NOT_ALLOWED and FORBIDDEN. */
export function voiceOf(found: Kept, action: 'rate' | 'withdraw', by: Acting): Voice {
  if (action === 'rate' && by.account !== null && isOwnOrder(found, by.account)) throw volunteerError('SELF_CONFIRMATION', {})
  if (by.caller.kind !== 'staff') return 'resident'
  allow(found, action, by)
  return 'call_back'
}

/** How an order moves. */
export const orderWay = { record: 'Order', lifecycle: orderLifecycle } as const satisfies Way<OrderState, OrderAction>

/** Moves the order, or notes a step that leaves it where it stands. Throws TRANSITION_NOT_ALLOWED. */
export const move = (found: Kept, action: OrderAction, by: Acting, trace: Trace & { to?: OrderState } = {}): Step => take(orderWay, found, action, by, trace)

/** Gives it to a unit or member, or takes it from whoever had it. A unit that once had it goes on seeing it. */
export function give(found: Kept, owner: Owner | null): void {
  Object.assign(found, { ownerUnit: owner?.unit ?? null, ownerPerson: owner?.person ?? null, ownerName: owner?.name ?? null, appointment: null })
  if (owner?.unit) found.units = [...new Set([...found.units, owner.unit])]
}

/** What was called done is not: what was said of it stays in the history. */
export function undo(found: Kept): void {
  Object.assign(found, { outcome: null, result: null, resultPhotos: [], finishedAt: null })
}
