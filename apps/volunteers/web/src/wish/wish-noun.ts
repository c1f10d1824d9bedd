import { isOpenWish, wishRules } from '@wuxin/volunteers/wish.rules'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for; claiming opens one too, whose answer is the claim alone. */
export const wishStepNames = ['verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'dispute', 'rate', 'release', 'takeBack', 'decline', 'withdraw'] as const
export type WishStepName = (typeof wishStepNames)[number]

/** Wishes, as the parts of their page know them. */
export const wishNoun: Noun<WishRecord, WishStepName> = { texts: 'wishes', rules: wishRules, names: wishStepNames, isOpen: ({ state }) => isOpenWish(state) }
