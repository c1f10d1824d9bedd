import { pairInput } from '@wuxin/volunteers/alliance.schema'
import { logBuildingVisitInput, shareBuildingsInput } from '@wuxin/volunteers/building.schema'
import { checkInput, startCurtainInput } from '@wuxin/volunteers/curtain.schema'
import * as homeService from '@wuxin/volunteers/home-service-input.schema'
import * as household from '@wuxin/volunteers/household.schema'
import { addListingInput, publishListingInput } from '@wuxin/volunteers/listing.schema'
import { addOfferInput } from '@wuxin/volunteers/offer.schema'
import * as order from '@wuxin/volunteers/order-input.schema'
import * as pledge from '@wuxin/volunteers/pledge-input.schema'
import * as project from '@wuxin/volunteers/project.schema'
import { confirmReportInput, makeReportInput } from '@wuxin/volunteers/report.schema'
import * as session from '@wuxin/volunteers/session-input.schema'
import { addTeamInput, joinTeamInput } from '@wuxin/volunteers/team.schema'
import * as wish from '@wuxin/volunteers/wish-input.schema'
import type { z } from 'zod'

/** The procedures that the sample calls, each with what it takes; a resident's name the code that they were given. */
export const procedures = {
  'wishes.register': wish.registerWishInput,
  'wishes.verify': wish.verifyWishInput,
  'wishes.publish': wish.publishWishInput,
  'wishes.claim': wish.claimWishInput,
  'wishes.contact': wish.contactWishInput,
  'wishes.fulfil': wish.fulfilWishInput,
  'wishes.confirm': wish.confirmWishInput,
  'wishes.rate': wish.rateWishInput,
  'residentWishes.post': wish.postWishInput,
  'residentWishes.confirm': wish.residentConfirmWishInput,
  'residentWishes.rate': wish.residentRateWishInput,
  'offers.add': addOfferInput,
  'orders.place': order.placeOrderInput,
  'orders.dispatch': order.dispatchOrderInput,
  'orders.take': order.takeOrderInput,
  'orders.accept': order.acceptOrderInput,
  'orders.finish': order.finishOrderInput,
  'orders.pass': order.passOrderInput,
  'orders.rate': order.rateOrderInput,
  'residentOrders.order': order.residentOrderInput,
  'residentOrders.rate': order.residentRateOrderInput,
  'teams.add': addTeamInput,
  'teams.join': joinTeamInput,
  'reports.make': makeReportInput,
  'reports.confirm': confirmReportInput,
  'listings.add': addListingInput,
  'listings.publish': publishListingInput,
  'projects.claim': project.claimProjectInput,
  'projects.agree': project.agreeInput,
  'projects.draftContract': project.draftContractInput,
  'projects.sign': project.signContractInput,
  'projects.deliver': project.deliverInput,
  'projects.finish': project.finishProjectInput,
  'projects.accept': project.acceptProjectInput,
  'projects.evaluate': project.evaluateInput,
  'alliances.pair': pairInput,
  'pledges.make': pledge.makePledgeInput,
  'pledges.publish': pledge.publishPledgeInput,
  'pledges.note': pledge.notePledgeInput,
  'pledges.finish': pledge.finishPledgeInput,
  'pledges.review': pledge.reviewPledgeInput,
  'buildings.share': shareBuildingsInput,
  'buildings.logVisit': logBuildingVisitInput,
  'households.register': household.registerHouseholdInput,
  'households.consent': household.consentInput,
  'households.assign': household.assignInput,
  'households.acceptCare': household.acceptCareInput,
  'households.setPlan': household.setPlanInput,
  'households.visit': household.householdVisitInput,
  'curtain.start': startCurtainInput,
  'curtain.check': checkInput,
  'sessions.plan': session.planSessionInput,
  'sessions.hold': session.holdSessionInput,
  'sessions.attend': session.attendSessionInput,
  'sessions.close': session.closeSessionInput,
  'homeServices.register': homeService.registerHomeServiceInput,
  'homeServices.accept': homeService.acceptHomeServiceInput,
  'homeServices.finish': homeService.finishHomeServiceInput,
  'homeServices.callBack': homeService.callBackHomeServiceInput,
  'residentHomeServices.ask': homeService.askHomeServiceInput,
} as const satisfies Readonly<Record<string, z.ZodType>>

/** A procedure by its noun and verb. */
export type Procedure = keyof typeof procedures

/** What a procedure is told: which record, in which version, and by which code the loader knows. */
export type Given<Name extends Procedure> = Omit<z.input<(typeof procedures)[Name]>, 'id' | 'version' | 'code'>
