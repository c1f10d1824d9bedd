import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, named, placeView, rowHead, standing } from '@wuxin/platform/view.schema'
import { contactView, lineView, ratingView, resultView } from './field.schema.ts'
import { offerKinds, orderLines, orderOutcomes, orderSources, orderStates, orderSteps } from './order.schema.ts'
import { orderChips } from './order-input.schema.ts'
import { residentOrderActions } from './order.rules.ts'

const result = resultView.extend({ outcome: z.enum(orderOutcomes) })

/** One row of the list of orders; `title` is blank where it is a resident's own words and the reader may not read whose it is: its kind then says what it is. */
export const orderRow = z.object({
  ...rowHead,
  state: z.enum(orderStates),
  kind: z.enum(offerKinds),
  offer: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  source: z.enum(orderSources),
  placedAt: instant,
  dueAt: instant.nullable(),
  /** The unit's or the member's name. */
  owner: z.string().nullable(),
  outcome: z.enum(orderOutcomes).nullable(),
  partyMember: z.boolean(),
  score: z.int().nullable(),
  remarks: z.int(),
  supervised: z.boolean(),
})
export type OrderRow = z.infer<typeof orderRow>
/** A page of orders, with the count behind each chip. */
export const orderList = listOf(orderRow).extend({ chips: countsOf(orderChips) })

/**
 * An order as its page shows it: `words` are null and whose it is unsaid for those who may not read it (`mayReadOrder`); what
 * was done and said on it is left out for those who only might take it on (`mayFollowOrder`).
 */
export const orderRecord = orderRow.extend({
  ...standing,
  words: z.string().nullable(),
  photos: z.array(z.string()),
  day: z.iso.date().nullable(),
  orderer: contactView,
  placedById: z.string().nullable(),
  ownerUnit: z.string().nullable(),
  ownerPerson: z.string().nullable(),
  /** Account ids, for the rules; names beside them. */
  doers: z.array(z.string()),
  /** `volunteer` is null for a member who took it on and is not registered. */
  people: z.array(z.object({ volunteer: z.uuid().nullable(), name: z.string(), partyMember: z.boolean() })),
  appointment: z.iso.date().nullable(),
  result: result.nullable(),
  ratings: z.array(ratingView),
  reopened: z.int(),
  /** Remarks of the public that nobody has read yet. */
  unread: z.int(),
  reason: z.string().nullable(),
  steps: z.array(lineView(orderLines)),
})
export type OrderRecord = z.infer<typeof orderRecord>

/** An order as everybody of the compound sees it: what for, who does it, how far, how it was rated; nobody's name or door. `title` is the offer's, null where the kind alone says what it is. */
export const publicOrder = z.object({
  id: z.uuid(), number: z.string(), title: z.string().nullable(), kind: z.enum(offerKinds), place: placeView, state: z.enum(orderStates), step: z.enum(orderSteps),
  unit: z.string().nullable(), placedAt: instant,
  finishedAt: instant.nullable(), outcome: z.enum(orderOutcomes).nullable(), overdue: z.boolean(), score: z.int().nullable(), remarks: z.int(),
})
/** A page of a compound's orders. */
export const publicOrderList = listOf(publicOrder)

/** A page of orders that can be taken on, or of one's own, with the time left; `title` is null where its kind alone says what it is. */
export const openOrderList = listOf(publicOrder.extend({ mine: z.boolean(), dueAt: instant.nullable() }))

/** An order as the holder of its code sees it. */
export const residentOrder = z.object({
  number: z.string(), title: z.string(), words: z.string(), kind: z.enum(offerKinds), place: z.string(), state: z.enum(orderStates), step: z.enum(orderSteps),
  placedAt: instant, dueAt: instant.nullable(),
  unit: named.pick({ name: true }).nullable(), appointment: z.iso.date().nullable(),
  /** What whoever accepted it last said of when they come. */
  agreed: z.string().nullable(), result: result.nullable(), rating: ratingView.nullable(), reason: z.string().nullable(),
  rateUntil: instant.nullable(), may: z.array(z.enum(residentOrderActions)),
  steps: z.array(z.object({ step: z.enum(orderSteps), action: z.enum(orderLines), at: instant })),
})
