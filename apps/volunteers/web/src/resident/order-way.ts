import { orderSteps, type OrderStep } from '@wuxin/volunteers/order.schema'
import type { residentOrder } from '@wuxin/volunteers/order-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { z } from 'zod'
import { standingOf } from './way.ts'

/** An order as the holder of its code sees it. */
export type ResidentOrder = z.infer<typeof residentOrder>

/** States in which it has left its way. */
const left: readonly ResidentOrder['state'][] = ['declined', 'withdrawn']
export const hasLeft = ({ state }: ResidentOrder): boolean => left.includes(state)

/** By when a step comes, where that is known. */
function dueOf(step: OrderStep, { appointment, rateUntil, result }: ResidentOrder, t: Translate): string | undefined {
  if (step === 'serve' && appointment && !result) return t('order.due.serve', { day: appointment })
  return step === 'rate' && rateUntil ? t('order.due.rate', { at: dateTimeText(rateUntil) }) : undefined
}

/** 点单 派单 接单 服务 评单, each in plain words, with what was done in it and when. */
export const orderWay = (order: ResidentOrder, t: Translate): BigStep[] =>
  orderSteps.map((step) => ({
    key: step,
    label: t(`order.steps.${step}`),
    hint: t(`order.stepsLong.${step}`),
    standing: standingOf(step, orderSteps, { ...order, isClosed: order.state === 'closed', hasLeft: hasLeft(order) }),
    done: order.steps.filter((each) => each.step === step).map(({ action, at }) => ({ text: t(`order.did.${action}`), at })),
    due: dueOf(step, order, t),
  }))
