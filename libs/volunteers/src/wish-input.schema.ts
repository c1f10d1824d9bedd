import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { photos, reason, reasonStep, span, step, title, unitId, unmask, words } from '@wuxin/platform/input.schema'
import { listQuery } from '@wuxin/platform/list'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { contact, isReachable, score, served, unreachable } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { wishKinds, wishSources, wishStates } from './wish.schema.ts'

const wished = {
  area: areaCode,
  kind: z.enum(wishKinds),
  words,
  photos,
  /** The last day on which it is of use: 春节前. */
  until: recordDay.nullable().default(null),
}

/** 说说心愿: what a resident posts, with a number or a door: somebody has to find them. */
export const postWishInput = z.object({ ...wished, ...contact }).refine(isReachable, unreachable)
/** A wish that staff or members take down for somebody, by visit or word of mouth. `source` names the record that it came from. */
export const registerWishInput = z.object({
  ...wished, ...contact,
  title: title.optional(),
  source: z.object({ kind: z.enum(wishSources).exclude(['resident']), id: z.string().min(1).max(64).nullable().default(null), label: title.nullable().default(null) }),
}).refine(isReachable, unreachable)

/** 核实: it is so, how it is best called, and by when it is wanted. */
export const verifyWishInput = step.extend({ title: title.optional(), kind: z.enum(wishKinds).optional(), until: recordDay.nullable().optional(), words: reason.optional() })
/** 公示: what everybody reads. Refused with WORDS_NAME_SOMEBODY while it holds a name, number or door. */
export const publishWishInput = step.extend({ publicTitle: title, publicWords: words })
/** 认领, for oneself or for a unit that one speaks for. No version: whoever is first has it. */
export const claimWishInput = z.object({ id: z.uuid(), unit: unitId.nullable().default(null) })
/** 对接: when and what was agreed. */
export const contactWishInput = step.extend({ day: recordDay, words: reason })
/** 圆梦: what was done, with at least one photo. */
export const fulfilWishInput = step.extend({ words, photos: photos.removeDefault().min(1), served })
/** Gives it back, and why: others can claim it. */
export const releaseWishInput = reasonStep
/** By whoever organises, where nothing happens after the contact. */
export const takeBackWishInput = reasonStep
/** 不予采纳: the words go to the wisher. */
export const declineWishInput = reasonStep
/** Taken back for the wisher, before it was fulfilled. */
export const withdrawWishInput = reasonStep
/** What was heard on the phone (回访). */
export const confirmWishInput = step.extend({ words: reason.optional() })
/** The wisher says that it is not fulfilled. */
export const disputeWishInput = reasonStep
/** A rating heard on the phone (回访). */
export const rateWishInput = step.extend({ score, words: reason.optional() })

/** Name, number and door in full; the reason is logged. */
export const unmaskWishInput = unmask

/** What publication would take out of words that are being written; of the wisher's own where none are given. */
export const previewWishInput = z.object({ id: z.uuid(), publicTitle: title.optional(), publicWords: words.optional() })

/** Follows a wish by its code. */
export const trackWishInput = byCode
/** 确认 by the wisher. */
export const residentConfirmWishInput = byCode.extend({ words: reason.optional() })
/** Not fulfilled, by the wisher: whoever has it goes on. */
export const residentDisputeWishInput = byCode.extend({ reason })
/** 评价 by the wisher. */
export const residentRateWishInput = byCode.extend({ score, words: reason.optional() })
/** 撤回 by the wisher, before it was fulfilled. */
export const residentWithdrawWishInput = byCode.extend({ reason: reason.optional() })

/** The chips over the list: what waits for me, 待核实, 待公示, 待认领, 对接中, 圆梦中, 待确认, 多轮未认领, 已超期, 已圆梦. */
export const wishChips = ['mine', 'to_verify', 'to_publish', 'unclaimed', 'in_contact', 'under_way', 'to_confirm', 'left_over', 'overdue', 'fulfilled'] as const
export type WishChip = (typeof wishChips)[number]

/** Wishes of the caller's places, whatever their state. */
export const wishListInput = listQuery(['postedAt', 'dueAt', 'number']).extend({
  ...span,
  chip: z.enum(wishChips).optional(),
  state: z.enum(wishStates).optional(),
  kind: z.enum(wishKinds).optional(),
  source: z.enum(wishSources).optional(),
  unit: unitId.optional(),
  /** The rows behind a figure. */
  figure: z.enum(volunteerFigures).optional(),
})
export type WishListInput = z.output<typeof wishListInput>

/** Published wishes: unclaimed ones, those of earlier rounds first, for whoever might claim them and for residents; or the caller's own claims. */
export const browseWishesInput = listQuery(['round', 'publishedAt']).extend({ area: areaCode.optional(), kind: z.enum(wishKinds).optional(), mine: z.boolean().default(false) })
export type BrowseWishesInput = z.output<typeof browseWishesInput>
/** Published wishes of a place, for residents. */
export const publicWishesInput = z.object({ area: areaCode, kind: z.enum(wishKinds).optional(), page: z.int().min(1).max(1000).default(1) })
