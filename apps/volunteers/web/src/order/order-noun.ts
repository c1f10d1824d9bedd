import { orderLifecycle, orderRules } from '@wuxin/volunteers/order.rules'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for; taking an order on is one click. */
export const orderStepNames = ['dispatch', 'accept', 'finish', 'pass', 'sendBack', 'rate', 'refuse', 'handOn', 'decline', 'withdraw', 'supervise'] as const
export type OrderStepName = (typeof orderStepNames)[number]

/** Orders, as the parts of their page know them. */
export const orderNoun: Noun<OrderRecord, OrderStepName> = {
  texts: 'orders', rules: orderRules, names: orderStepNames, isOpen: ({ state }) => !orderLifecycle.final.includes(state), awaited: ({ owner }) => owner ?? '',
}
