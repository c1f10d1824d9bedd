import { procedures } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import {
  confirmWishInput, contactWishInput, declineWishInput, disputeWishInput, fulfilWishInput, publishWishInput, rateWishInput, releaseWishInput, takeBackWishInput, verifyWishInput, withdrawWishInput,
} from '@wuxin/volunteers/wish-input.schema'
import { wishRecord } from '@wuxin/volunteers/wish-view.schema'
import { fulfil } from './wish-fulfil.work.ts'
import { step } from './wish-step.work.ts'

const { permitted, countywide } = procedures(permissions)

/** The steps of a wish, one procedure each, named as the rows of `wishLifecycle`; each answers the wish as it is now. */
export const wishSteps = {
  verify: permitted('wish:verify').input(verifyWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.verify(input, by))),
  publish: permitted('wish:verify').input(publishWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.publish(input, by))),
  decline: permitted('wish:verify').input(declineWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.decline(input, by))),
  withdraw: permitted('wish:verify').input(withdrawWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.withdraw(input, by))),
  takeBack: permitted('wish:verify').input(takeBackWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.takeBack(input, by))),
  contact: countywide('wish:claim').input(contactWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.contact(input, by))),
  fulfil: countywide('wish:claim').input(fulfilWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => fulfil(work, input)),
  release: countywide('wish:claim').input(releaseWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.release(input, by))),
  confirm: permitted('wish:call-back').input(confirmWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.confirm(input, by))),
  dispute: permitted('wish:call-back').input(disputeWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.dispute(input, by))),
  rate: permitted('wish:call-back').input(rateWishInput).output(wishRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.rate(input, by))),
}
