import { eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { stepOn } from './order-step.work.ts'
import { Order } from './order.entity.ts'

/** Orders whose time is over: those that nobody rated are closed, the rest goes up one level. */
export const overdueOrders = eachOf(Order, (now) => is`r.wake_at < ${now}`, (order: Order, work: Work) => stepOn(work, order, (each, by) => (each.state === 'rate' ? each.lapse(by) : each.escalate(by))))
