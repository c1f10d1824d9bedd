import { receipt } from '@wuxin/platform/tracking-code.schema'
import { placeProcedure } from '@wuxin/service/place-procedure'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { postWishInput, publicWishesInput, residentConfirmWishInput, residentDisputeWishInput, residentRateWishInput, residentWithdrawWishInput, trackWishInput } from '@wuxin/volunteers/wish-input.schema'
import { publicWishList, residentWish } from '@wuxin/volunteers/wish-view.schema'
import { publishedWishes } from './wish-open.queries.ts'
import { readTracked } from './wish-record.queries.ts'
import { residentView } from './wish-record.view.ts'
import { stepByCode } from './wish-step.work.ts'
import { postWish } from './wish.work.ts'

const { resident } = procedures(permissions)

/** Residents' wishes: post one, follow it by the tracking code, say how it was; and what others of the place wish for, without names. */
export const residentWishRouter = router({
  place: placeProcedure(resident),
  post: resident.input(postWishInput).output(receipt)
    .mutation(async ({ ctx: { work }, input }) => {
      const { wish, code } = await postWish(work, { ...input, source: 'resident', registrar: null })
      return { number: wish.number, code: code ?? '' }
    }),
  track: resident.input(trackWishInput).output(residentWish)
    .query(async ({ ctx: { work }, input }) => residentView(work, await readTracked(work, input.code))),
  confirm: resident.input(residentConfirmWishInput).output(residentWish)
    .mutation(({ ctx: { work }, input: { code, words } }) => stepByCode(work, code, (found, by) => found.confirm({ words }, by))),
  dispute: resident.input(residentDisputeWishInput).output(residentWish)
    .mutation(({ ctx: { work }, input: { code, reason } }) => stepByCode(work, code, (found, by) => found.dispute({ reason }, by))),
  rate: resident.input(residentRateWishInput).output(residentWish)
    .mutation(({ ctx: { work }, input: { code, score, words } }) => stepByCode(work, code, (found, by) => found.rate({ score, words }, by))),
  withdraw: resident.input(residentWithdrawWishInput).output(residentWish)
    .mutation(({ ctx: { work }, input: { code, reason } }) => stepByCode(work, code, (found, by) => found.withdraw({ reason }, by))),
  published: resident.input(publicWishesInput).output(publicWishList)
    .query(({ ctx: { work }, input }) => publishedWishes(work, input)),
})
