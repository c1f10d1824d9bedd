import { procedures } from '@wuxin/service/procedure'
import {
  acceptOrderInput, declineOrderInput, dispatchOrderInput, finishOrderInput, handOnOrderInput, passOrderInput, rateOrderInput, refuseOrderInput, sendBackOrderInput, superviseOrderInput,
  takeOrderInput, withdrawOrderInput,
} from '@wuxin/volunteers/order-input.schema'
import { orderRecord } from '@wuxin/volunteers/order-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { finishOrder } from './order-finish.work.ts'
import { giveTo } from './order-owner.work.ts'
import { step } from './order-step.work.ts'

const { permitted } = procedures(permissions)

/** The steps of an order, one procedure each, named as the rows of `orderLifecycle`; each answers the order as it is now. */
export const orderSteps = {
  dispatch: permitted('order:dispatch').input(dispatchOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => giveTo(work, order, input, by, (owner) => order.dispatch({ owner, words: input.words }, by)))),
  take: permitted('order:serve').input(takeOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.take(by))),
  accept: permitted('order:serve').input(acceptOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.accept(input, by))),
  refuse: permitted('order:serve').input(refuseOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.refuse(input, by))),
  handOn: permitted('order:dispatch').input(handOnOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => giveTo(work, order, input, by, (owner) => order.handOn({ owner, reason: input.reason }, by)))),
  finish: permitted('order:serve').input(finishOrderInput).output(orderRecord).mutation(({ ctx: { work }, input }) => finishOrder(work, input)),
  pass: permitted('order:check').input(passOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.pass(input, by))),
  sendBack: permitted('order:check').input(sendBackOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.sendBack(input, by))),
  rate: permitted('order:check').input(rateOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.rate(input, by))),
  decline: permitted('order:dispatch').input(declineOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.decline(input, by))),
  withdraw: permitted('order:dispatch').input(withdrawOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.withdraw(input, by))),
  supervise: permitted('order:supervise').input(superviseOrderInput).output(orderRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (order, by) => order.supervise(input, by))),
}
