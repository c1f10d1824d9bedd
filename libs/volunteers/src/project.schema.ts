import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, isTermOrdered, photos, reason, reasonStep, step, termOrder, text, title, unitId, words, wordsStep } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { instant, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { lineView, score } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'
import { resourceKinds, sides } from './listing.rules.ts'
import { projectLines, projectStates } from './project.rules.ts'

const part = z.object({ listing: z.uuid(), amount: z.int().min(1).max(limits.amount) })
const parts = z.array(part).min(2).max(limits.parts).refine((all) => differs(all.map(({ listing }) => listing)), { error: 'LISTING_TWICE' })

/**
 * 认领, from either side: at least one need and one resource, one of them the caller's own. Refused with LISTING_FULL,
 * LISTING_EXPIRED or PROJECT_ONE_SIDED; the amounts are held from now on.
 */
export const claimProjectInput = z.object({ title, words: words.nullable().default(null), from: recordDay, to: recordDay, parts }).refine(isTermOrdered, termOrder)
/** The other side's yes. */
export const agreeInput = step
/** The other side's no, and why: what was held is free again. */
export const declineProjectInput = reasonStep
/** Taken back by whoever claimed, before all have signed. */
export const withdrawProjectInput = reasonStep
/** A new edition of the contract takes every signature back. */
export const draftContractInput = step.extend({ text: text(limits.contract) })
/** 签约: `edition` and `digest` are those that the signer read. For whom is told by the post; `unit` where one acts for several. */
export const signContractInput = step.extend({ edition: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/), unit: unitId.nullable().default(null) })
/** 实施: what was given of which resource, on which day, with evidence. */
export const deliverInput = step.extend({ ...part.shape, day: recordDay, words: reason, photos })
/** All is delivered (DELIVERY_MISSING): the other side checks. */
export const finishProjectInput = step.extend({ words })
/** 验收 by the side that needed it. */
export const acceptProjectInput = step.extend({ words })
/** What is missing or was not as agreed. */
export const sendBackProjectInput = reasonStep
/** 评价 of the other side, each side once. */
export const evaluateInput = step.extend({ score, words: reason, unit: unitId.nullable().default(null) })
/** 终止 by either side: what was delivered stays counted, the rest is free again. */
export const terminateInput = reasonStep
/** 督办 by township or county. */
export const superviseProjectInput = wordsStep

/** The chips over the list: what waits for me, 待对方认领, 待签约, 实施中, 待验收, 待评价, 已超期, 已完成. */
export const projectChips = ['mine', 'to_agree', 'to_sign', 'under_way', 'to_check', 'to_evaluate', 'overdue', 'closed'] as const
export type ProjectChip = (typeof projectChips)[number]
/** Projects of the caller's places and units. */
export const projectListInput = listQuery(['claimedAt', 'dueAt', 'number']).extend({
  chip: z.enum(projectChips).optional(),
  state: z.enum(projectStates).optional(),
  area: areaCode.optional(),
  kind: z.enum(resourceKinds).optional(),
  unit: unitId.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  figure: z.enum(volunteerFigures).optional(),
})
export type ProjectListInput = z.output<typeof projectListInput>
/** The same list as a sheet. */
export const projectExportInput = projectListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One row of the list of projects (项目清单). */
export const projectRow = z.object({
  ...rowHead, state: z.enum(projectStates), needs: z.array(z.string()), resources: z.array(z.string()), parties: z.array(z.string()), claimedAt: instant,
  signedAt: instant.nullable(), dueAt: instant.nullable(),
  from: z.iso.date(), to: z.iso.date(), supervised: z.boolean(),
})
export type ProjectRow = z.infer<typeof projectRow>
/** A page of projects, with the count behind each chip. */
export const projectList = listOf(projectRow).extend({ chips: countsOf(projectChips) })

/** What a project joins: a listing, and how much of it. */
export const partView = z.object({
  listing: z.uuid(), number: z.string(), title: z.string(), side: z.enum(sides), kind: z.enum(resourceKinds), owner: named, amount: z.int(), measure: z.string(),
  delivered: z.int(),
})
/** A signature: who, in which post, for whom, when, under which edition and its digest. */
export const signatureView = z.object({ party: z.string(), for: z.string(), name: z.string(), role: z.enum(roles), at: instant, edition: z.int(), digest: z.string() })
/** One side's owner: agreed, signed under which edition, evaluated. */
export const partyView = z.object({
  key: z.string(), name: z.string(), unit: z.string().nullable(), area: areaCode, sides: z.array(z.enum(sides)), agreed: z.boolean(), agreedAt: instant.nullable(),
  signed: z.int().nullable(), evaluated: z.boolean(), actors: z.array(z.string()),
  evaluation: z.object({ score: z.int(), words: z.string(), by: z.string(), at: instant }).nullable(),
})
/** One delivery with its evidence. */
export const deliveryView = z.object({
  id: z.uuid(), listing: z.uuid(), title: z.string(), amount: z.int(), day: z.iso.date(), words: z.string(), photos: z.array(z.string()), by: z.string(), at: instant,
})

/** A project as its page shows it. */
export const projectRecord = projectRow.omit({ parties: true }).extend({
  ...standing,
  words: z.string().nullable(),
  parts: z.array(partView),
  parties: z.array(partyView),
  claimedBy: z.string(),
  edition: z.int(),
  /** Null before its first edition. `digest` is what a signature is put under. */
  contract: z.object({ edition: z.int(), text: z.string(), digest: z.string(), by: z.string(), at: instant }).nullable(),
  /** All that were ever given; those of an earlier edition hold no longer. */
  signatures: z.array(signatureView),
  deliveries: z.array(deliveryView),
  acceptance: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
  reason: z.string().nullable(),
  steps: z.array(lineView(projectLines)),
})
export type ProjectRecord = z.infer<typeof projectRecord>
/** The contract's words before anybody has changed them. */
export const contractDraftView = z.object({ text: z.string() })
