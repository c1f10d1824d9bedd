import type { OrderState } from '@wuxin/volunteers/order.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { orderTones } from './order-tones.ts'

/** Where an order stands: 待派单, 待接单, 服务中, 待验收, 待评单, 已办结, 不予受理, 已撤单. */
export function OrderStateTag({ state }: { state: OrderState }) {
  return <StateTag tone={orderTones[state]}>{useTexts()(`orders.states.${state}`)}</StateTag>
}
