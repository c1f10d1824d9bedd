import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { isTermOrdered, reasonStep, step, term, termOrder, title, unitId, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { offerKinds } from './order.schema.ts'

const facts = {
  kind: z.enum(offerKinds),
  title,
  words,
  /** Orders that it takes in a calendar month; null where it sets no limit. */
  capacity: z.int().min(1).max(9_999).nullable().default(null),
  ...term,
}

/** An item of the catalogue (服务菜单): what a unit offers, at a place and below it. */
export const addOfferInput = z.object({ area: areaCode, unit: unitId, ...facts }).refine(isTermOrdered, termOrder)
/** Orders that run keep what was offered. */
export const amendOfferInput = step.extend(facts).refine(isTermOrdered, termOrder)
/** No longer offered. */
export const closeOfferInput = reasonStep

/** The catalogue, as those who keep it see it. */
export const offerListInput = listQuery(['title', 'kind', 'from']).extend({
  area: areaCode.optional(), kind: z.enum(offerKinds).optional(), unit: unitId.optional(), closed: z.boolean().default(false),
})
export type OfferListInput = z.output<typeof offerListInput>

/** `taken` are this month's orders; `free` is null where there is no limit. */
export const offerRow = z.object({
  id: z.uuid(), version: z.int(), kind: z.enum(offerKinds), title: z.string(), words: z.string(), unit: named, place: placeView, capacity: z.int().nullable(),
  taken: z.int(), free: z.int().nullable(),
  from: z.iso.date(), to: z.iso.date().nullable(), isOpen: z.boolean(), closedReason: z.string().nullable(),
})
export type OfferRow = z.infer<typeof offerRow>
/** A page of the catalogue. */
export const offerList = listOf(offerRow)

/** What can be ordered at a place on a day (点单): open, of the place or above it. */
export const offersAtInput = z.object({ area: areaCode, on: recordDay.optional() })
/** An item as whoever orders sees it. */
export const publicOffer = offerRow.pick({ id: true, kind: true, title: true, words: true, free: true }).extend({ unit: z.string() })
