import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { removalKinds } from '@wuxin/platform/redaction.rules'
import { instant, named, placeView, rowHead, standing } from '@wuxin/platform/view.schema'
import { contactView, lineView, ratingView, resultView } from './field.schema.ts'
import { residentWishActions } from './wish.rules.ts'
import { voices, wishKinds, wishLines, wishSources, wishStates, wishSteps } from './wish.schema.ts'
import { wishChips } from './wish-input.schema.ts'

const verdict = z.object({ by: z.enum(voices), words: z.string().nullable(), at: instant })

/** One row of the organisers' list. */
export const wishRow = z.object({
  ...rowHead,
  state: z.enum(wishStates),
  kind: z.enum(wishKinds),
  source: z.enum(wishSources),
  postedAt: instant,
  dueAt: instant.nullable(),
  until: z.iso.date().nullable(),
  /** Counts from 1. */
  round: z.int(),
  /** Who claimed it, and for which unit. */
  claimer: named.extend({ unit: named.nullable() }).nullable(),
  leftOver: z.boolean(),
  score: z.int().nullable(),
})
export type WishRow = z.infer<typeof wishRow>
/** A page of wishes, with the count behind each chip. */
export const wishList = listOf(wishRow).extend({ chips: countsOf(wishChips) })

/** A published wish as everybody reads it: what is wished, and where roughly; nobody's name. */
export const publicWish = z.object({
  id: z.uuid(), number: z.string(), title: z.string(), words: z.string(), kind: z.enum(wishKinds), place: placeView, state: z.enum(wishStates), round: z.int(),
  publishedAt: instant, until: z.iso.date().nullable(),
  /** The end of this round. */
  roundUntil: instant.nullable(),
})
export type PublicWish = z.infer<typeof publicWish>
/** A page of published wishes, those of earlier rounds first. */
export const publicWishList = listOf(publicWish)

/** A published wish for whoever might claim it, and one's own claims with the time left. */
export const openWish = publicWish.extend({ mine: z.boolean(), dueAt: instant.nullable() })
export type OpenWish = z.infer<typeof openWish>
/** A page of what can be claimed, or of one's own claims. */
export const openWishList = listOf(openWish)

/** What became of a claim: it is theirs. Whoever comes second gets WISH_CLAIMED. */
export const claimedWish = z.object({ id: z.uuid(), version: z.int(), number: z.string(), contactUntil: instant })

/** A wish as its page shows it. `words` are null for those who may read the public words alone. */
export const wishRecord = wishRow.extend({
  ...standing,
  words: z.string().nullable(),
  photos: z.array(z.string()),
  publicTitle: z.string().nullable(),
  publicWords: z.string().nullable(),
  publishedAt: instant.nullable(),
  roundUntil: instant.nullable(),
  wisher: contactView,
  registrar: named.nullable(),
  registrarId: z.string().nullable(),
  sourceRef: z.object({ id: z.string().nullable(), label: z.string().nullable() }).nullable(),
  claimerId: z.string().nullable(),
  fulfillers: z.array(z.string()),
  claimedAt: instant.nullable(),
  contact: z.object({ day: z.iso.date(), words: z.string(), at: instant }).nullable(),
  fulfilment: resultView.nullable(),
  confirmation: verdict.nullable(),
  rating: ratingView.nullable(),
  /** Why it was declined, withdrawn or disputed last. */
  reason: z.string().nullable(),
  steps: z.array(lineView(wishLines)),
})
export type WishRecord = z.infer<typeof wishRecord>

/** What publication takes out, with the words as they would be read. */
export const wishPreview = z.object({
  title: z.string(), words: z.string(),
  removed: z.array(z.object({ kind: z.enum(removalKinds), shown: z.string(), instead: z.string() })),
})

/** A wish as the holder of its code sees it: who came is named by unit or team, not by name. */
export const residentWish = z.object({
  number: z.string(), title: z.string(), words: z.string(), kind: z.enum(wishKinds), place: z.string(), state: z.enum(wishStates), step: z.enum(wishSteps),
  postedAt: instant, publicWords: z.string().nullable(),
  claimedBy: z.string().nullable(),
  contact: z.object({ day: z.iso.date(), words: z.string() }).nullable(),
  fulfilment: resultView.nullable(),
  reason: z.string().nullable(),
  rating: ratingView.nullable(),
  /** Confirmed or rated until then; null where there is nothing to do. */
  answerUntil: instant.nullable(),
  may: z.array(z.enum(residentWishActions)),
  steps: z.array(z.object({ step: z.enum(wishSteps), action: z.enum(wishLines), at: instant })),
})
