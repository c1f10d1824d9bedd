import { homeServiceLifecycle, homeServiceRules } from '@wuxin/volunteers/home-service.rules'
import type { HomeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for. */
export const homeServiceStepNames = ['accept', 'finish', 'callBack', 'decline', 'withdraw'] as const
export type HomeServiceStepName = (typeof homeServiceStepNames)[number]

/** Matters of the service home, as the parts of their page know them. */
export const homeServiceNoun: Noun<HomeServiceRecord, HomeServiceStepName> = {
  texts: 'homeServices', rules: homeServiceRules, names: homeServiceStepNames, isOpen: ({ state }) => !homeServiceLifecycle.final.includes(state), awaited: ({ unit }) => unit?.name ?? '',
}
