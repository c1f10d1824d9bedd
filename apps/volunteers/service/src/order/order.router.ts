import { byId } from '@wuxin/platform/input.schema'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { contactView } from '@wuxin/volunteers/field.schema'
import { browseOrdersInput, orderListInput, placeOrderInput, readRemarksInput, unmaskOrderInput } from '@wuxin/volunteers/order-input.schema'
import { mayReadOrder } from '@wuxin/volunteers/order.rules'
import { openOrderList, orderList, orderRecord } from '@wuxin/volunteers/order-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { listOrders } from './order-list.queries.ts'
import { browseOrders } from './order-open.queries.ts'
import { readRemarks } from './order-public.work.ts'
import { readOrder } from './order-record.queries.ts'
import { recordView } from './order-record.view.ts'
import { orderSteps } from './order-steps.router.ts'
import { Order } from './order.entity.ts'
import { place } from './order.work.ts'

const { countywide, permitted } = procedures(permissions)

/** Orders (点单) for staff: what they read and place, and every step. */
export const orderRouter = router({
  list: permitted('order:list').input(orderListInput).output(orderList).query(({ ctx: { work }, input }) => listOrders(work, input)),
  browse: permitted('order:browse').input(browseOrdersInput).output(openOrderList).query(({ ctx: { work }, input }) => browseOrders(work, input)),
  get: permitted('order:browse').input(byId).output(orderRecord).query(async ({ ctx: { work }, input }) => recordView(work, await readOrder(work, input.id))),
  /** The offer that is ordered may lie above the caller's place. */
  place: countywide('order:place').input(placeOrderInput).output(orderRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      const { order } = await place(work, input)
      return recordView(work, await readOrder(work, order.id))
    }),
  unmask: permitted('order:browse').meta({ answerNotKept: true }).input(unmaskOrderInput).output(contactView)
    .mutation(async ({ ctx: { work }, input }) => {
      const order = await loadLocked(work, Order, input.id)
      if (!mayReadOrder(order, work.caller)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
      const { id, area, ordererName: name, ordererPhone: phone, spot } = order
      work.note({ record: 'Order', recordId: id, action: 'look', area, reason: input.reason })
      return { name, phone, spot, masked: false }
    }),
  readRemarks: permitted('order:check').input(readRemarksInput).output(orderRecord).mutation(({ ctx: { work }, input }) => readRemarks(work, input.id)),
  ...orderSteps,
})
