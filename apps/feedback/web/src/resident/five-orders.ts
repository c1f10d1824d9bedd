import { fiveOrders, type FiveOrder } from '@wuxin/feedback/case.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { ResidentCase } from './tracked-case.tsx'

function standingOf(order: FiveOrder, { order: now, state }: Pick<ResidentCase, 'order' | 'state'>): BigStep['standing'] {
  const [at, here] = [fiveOrders.indexOf(order), fiveOrders.indexOf(now)]
  if (at < here || state === 'closed') return 'done'
  return at === here ? 'now' : 'waiting'
}

/** 五单: 点单 派单 落单 查单 评单, each with what was done in it and when. */
export const ordersOf = (tracked: ResidentCase, t: Translate): BigStep[] =>
  fiveOrders.map((order) => {
    const standing = standingOf(order, tracked)
    return {
      key: order,
      label: t(`orders.${order}`),
      hint: t(order === 'rate' && tracked.rating && standing === 'done' ? 'resident.ratedOrder' : `ordersLong.${order}`),
      standing,
      done: tracked.steps.filter((step) => step.order === order).map(({ action, at, units }) => ({ text: t(`resident.did.${action}`, { units: joined(units) }), at })),
      due: tracked.dueAt ? t(`resident.due.${order}`, { due: dateTimeText(tracked.dueAt) }) : undefined,
    }
  })
