import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { addOfferInput, amendOfferInput, closeOfferInput, offerList, offerListInput, offerRow } from '@wuxin/volunteers/offer.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { listOffers, readOffer } from './offer.queries.ts'
import { addOffer, amendOffer, closeOffer } from './offer.work.ts'

const { countywide } = procedures(permissions)

/** The catalogue (服务菜单) for who keeps it: their places', what lies above them, and their unit's own. */
export const offerRouter = router({
  list: countywide('offer:edit').input(offerListInput).output(offerList).query(({ ctx: { work }, input }) => listOffers(work, input)),
  get: countywide('offer:edit').input(byId).output(offerRow).query(({ ctx: { work }, input }) => readOffer(work, input.id)),
  add: countywide('offer:edit').input(addOfferInput).output(offerRow).mutation(({ ctx: { work }, input }) => addOffer(work, input)),
  amend: countywide('offer:edit').input(amendOfferInput).output(offerRow).mutation(({ ctx: { work }, input }) => amendOffer(work, input)),
  close: countywide('offer:edit').input(closeOfferInput).output(offerRow).mutation(({ ctx: { work }, input }) => closeOffer(work, input)),
})
