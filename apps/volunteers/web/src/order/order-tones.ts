import type { OrderState } from '@wuxin/volunteers/order.schema'
import type { StateTone } from '@wuxin/web/tokens'

/** How a state of an order is drawn; lateness is the clock's to show. */
export const orderTones: Record<OrderState, StateTone> = {
  dispatch: 'waiting', accept: 'waiting', serve: 'underWay', check: 'underWay', rate: 'underWay', closed: 'done', declined: 'outOfRemit', withdrawn: 'outOfRemit',
}
