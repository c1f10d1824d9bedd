import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { byId, differs, personId, photos, reason, reasonStep, span, step, title, unitId, unmask, words, wordsStep } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { contact, isReachable, score, served, unreachable } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'
import { offerKinds, orderOutcomes, orderSources, orderStates } from './order.schema.ts'

const ordered = {
  area: areaCode,
  words,
  photos,
  /** When it would suit: a day and words. */
  day: recordDay.nullable().default(null),
}
/** An item of the catalogue, or its kind where none fits: the community then finds who does it. */
const wanted = { offer: z.uuid().nullable().default(null), kind: z.enum(offerKinds) }

/** 点单 by a resident. */
export const residentOrderInput = z.object({ ...ordered, ...wanted, ...contact }).refine(isReachable, unreachable)
/** 点单 by the community or a branch, for somebody or for itself. */
export const placeOrderInput = z.object({ ...ordered, ...wanted, ...contact, title: title.optional() })

/** A unit, or a member who takes it on. */
const owner = { unit: unitId.nullable().default(null), person: personId.nullable().default(null) }
const isOneOwner = ({ unit, person }: { unit: string | null; person: string | null }) => (unit === null) !== (person === null)
const ownerFault = { error: 'OWNER_WRONG', path: ['unit'] }

/** 派单: to a unit or to a member. */
export const dispatchOrderInput = step.extend({ ...owner, words: reason.optional() }).refine(isOneOwner, ownerFault)
/** 党员领单: a member takes it on. No version: whoever is first has it. */
export const takeOrderInput = z.object({ id: z.uuid() })
/** 接单, with the day on which somebody comes. */
export const acceptOrderInput = step.extend({ day: recordDay.nullable().default(null), words: reason.optional() })
/** Not theirs, and why: it waits to be dispatched anew. */
export const refuseOrderInput = reasonStep
/** 转派: to another unit or member. */
export const handOnOrderInput = step.extend({ ...owner, reason }).refine(isOneOwner, ownerFault)
/** What was done and by whom: `doers` are registered volunteers; whether they are party members the platform's register says. */
export const finishOrderInput = step.extend({
  outcome: z.enum(orderOutcomes), words, photos, doers: z.array(z.uuid()).max(limits.doers).refine(differs, { error: 'DOER_TWICE' }).default([]), served,
})
/** 验收: done as ordered. */
export const passOrderInput = step.extend({ words: reason.optional() })
/** Not done as ordered: what is missing. */
export const sendBackOrderInput = reasonStep
/** A rating heard on the phone (回访). */
export const rateOrderInput = step.extend({ score, words: reason.optional() })
/** Nobody here does that: the words go to whoever ordered. */
export const declineOrderInput = reasonStep
/** Taken back for whoever ordered, before it was served. */
export const withdrawOrderInput = reasonStep
/** 督办 by township or county. */
export const superviseOrderInput = wordsStep

/** Follows an order by its code. */
export const trackOrderInput = byCode
/** 评单: one or two of five sends it back. */
export const residentRateOrderInput = byCode.extend({ score, words: reason.optional() })
/** 撤单 by whoever ordered. */
export const residentWithdrawOrderInput = byCode.extend({ reason: reason.optional() })
/** 群众监督: what anybody has to say on a published order; the organiser reads it. */
export const remarkOrderInput = z.object({ id: z.uuid(), words: reason })

/** The chips over the list: what waits for me, 待派单, 待接单, 服务中, 待验收, 待评价, 群众有话说, 督办, 已超期, 已办结. */
export const orderChips = ['mine', 'to_dispatch', 'to_accept', 'under_way', 'to_check', 'to_rate', 'remarked', 'supervised', 'overdue', 'closed'] as const
export type OrderChip = (typeof orderChips)[number]

/** Orders of the caller's places, units and own. */
export const orderListInput = listQuery(['placedAt', 'dueAt', 'number']).extend({
  ...span,
  chip: z.enum(orderChips).optional(),
  state: z.enum(orderStates).optional(),
  kind: z.enum(offerKinds).optional(),
  source: z.enum(orderSources).optional(),
  outcome: z.enum(orderOutcomes).optional(),
  unit: unitId.optional(),
  offer: z.uuid().optional(),
  figure: z.enum(volunteerFigures).optional(),
})
export type OrderListInput = z.output<typeof orderListInput>

/** The list's own question without its pages, as an address spells it. */
export const orderExportInput = orderListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** 待领的单: orders that nobody has, for members who might take one on; or those of the caller and their unit. */
export const browseOrdersInput = listQuery(['placedAt', 'dueAt']).extend({ area: areaCode.optional(), kind: z.enum(offerKinds).optional(), mine: z.boolean().default(false) })
export type BrowseOrdersInput = z.output<typeof browseOrdersInput>

/** Name, number and door in full; the reason is logged. */
export const unmaskOrderInput = unmask

/** 群众有话说 was read by who organises. */
export const readRemarksInput = byId

/** Orders of a compound as everybody sees them, the newest first. */
export const publicOrdersInput = z.object({ area: areaCode, page: z.int().min(1).max(1000).default(1) })
