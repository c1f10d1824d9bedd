import { placeProcedure } from '@wuxin/service/place-procedure'
import { procedures, router } from '@wuxin/service/procedure'
import { offersAtInput, publicOffer } from '@wuxin/volunteers/offer.schema'
import { publicOrdersInput, remarkOrderInput, residentOrderInput, residentRateOrderInput, residentWithdrawOrderInput, trackOrderInput } from '@wuxin/volunteers/order-input.schema'
import { publicOrderList, residentOrder } from '@wuxin/volunteers/order-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { receipt } from '@wuxin/platform/tracking-code.schema'
import { z } from 'zod'
import { offersAt } from './offer.queries.ts'
import { listPublic } from './order-open.queries.ts'
import { remark } from './order-public.work.ts'
import { readTracked } from './order-record.queries.ts'
import { residentView } from './order-record.view.ts'
import { stepByCode } from './order-step.work.ts'
import { place } from './order.work.ts'

const { resident } = procedures(permissions)

/** Residents' orders: what is offered, order, follow by the code, rate; and what everybody sees and remarks on. */
export const residentOrderRouter = router({
  place: placeProcedure(resident),
  offers: resident.input(offersAtInput).output(z.array(publicOffer)).query(({ ctx: { work }, input }) => offersAt(work, input)),
  order: resident.input(residentOrderInput).output(receipt)
    .mutation(async ({ ctx: { work }, input }) => {
      const { order, code } = await place(work, input)
      return { number: order.number, code: code ?? '' }
    }),
  track: resident.input(trackOrderInput).output(residentOrder)
    .query(async ({ ctx: { work }, input }) => residentView(work, await readTracked(work, input.code))),
  rate: resident.input(residentRateOrderInput).output(residentOrder)
    .mutation(({ ctx: { work }, input: { code, ...rating } }) => stepByCode(work, code, (order, by) => order.rate(rating, by))),
  withdraw: resident.input(residentWithdrawOrderInput).output(residentOrder)
    .mutation(({ ctx: { work }, input: { code, reason } }) => stepByCode(work, code, (order, by) => order.withdraw({ reason }, by))),
  published: resident.input(publicOrdersInput).output(publicOrderList).query(({ ctx: { work }, input }) => listPublic(work, input)),
  remark: resident.input(remarkOrderInput).output(z.object({ sent: z.literal(true) }))
    .mutation(async ({ ctx: { work }, input }) => {
      await remark(work, input)
      return { sent: true as const }
    }),
})
