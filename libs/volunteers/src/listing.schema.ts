import { z } from 'zod'
import { areaCode, areaLevels } from '@wuxin/platform/area'
import { byId, isTermOrdered, reasonStep, step, termOrder, text, title, unitId, words } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { lineView } from './field.schema.ts'
import { limits } from './limit.rules.ts'
import { listingActions, listingStates, resourceKinds, sides } from './listing.rules.ts'
import { projectStates } from './project.rules.ts'

const facts = {
  title,
  words,
  amount: z.int().min(1).max(limits.amount),
  /** What it is counted in: 场, 小时, 间, 人. */
  measure: text(6),
  from: recordDay,
  to: recordDay,
}

/** A need or a resource; a unit's, or the place's own where `unit` is null. Who owns a listing is told by that. */
export const addListingInput = z.object({
  side: z.enum(sides), kind: z.enum(resourceKinds), area: areaCode, unit: unitId.nullable().default(null), ...facts,
}).refine(isTermOrdered, termOrder)
/** The amount stays at or above what its projects hold (LISTING_FULL). */
export const amendListingInput = step.extend(facts).refine(isTermOrdered, termOrder)
/** 发布: from now on it can be claimed. */
export const publishListingInput = step
/** Nothing new is claimed of it; projects that run go on. */
export const closeListingInput = reasonStep

/** The chips over the list: 我方的, 可认领, 已领完, 即将到期, 已下架. */
export const listingChips = ['mine', 'free', 'full', 'expiring', 'closed'] as const
export type ListingChip = (typeof listingChips)[number]
/** The list of needs or that of resources. */
export const listingListInput = listQuery(['publishedAt', 'expiresOn', 'number']).extend({
  side: z.enum(sides),
  chip: z.enum(listingChips).optional(),
  kind: z.enum(resourceKinds).optional(),
  area: areaCode.optional(),
  unit: unitId.optional(),
})
export type ListingListInput = z.output<typeof listingListInput>
/** The same list as a sheet. */
export const listingExportInput = listingListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One row of either list, with what is left of it. */
export const listingRow = z.object({
  ...rowHead,
  side: z.enum(sides), kind: z.enum(resourceKinds), state: z.enum(listingStates), owner: named.extend({ isUnit: z.boolean() }), amount: z.int(), measure: z.string(),
  /** Counted from the projects that hold some of it. */
  free: z.int(),
  from: z.iso.date(), expiresOn: z.iso.date(), publishedAt: instant.nullable(),
})
export type ListingRow = z.infer<typeof listingRow>
/** A page of listings, with the count behind each chip. */
export const listingList = listOf(listingRow).extend({ chips: countsOf(listingChips) })
/** `projects` are those that hold some of it, with how much. */
export const listingRecord = listingRow.extend({
  ...standing, unit: z.string().nullable(), words: z.string(), reason: z.string().nullable(),
  projects: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), state: z.enum(projectStates), amount: z.int() })),
  steps: z.array(lineView(['add', ...listingActions])),
})
export type ListingRecord = z.infer<typeof listingRecord>

/** Listings of the other side that fit one of the caller's, with the reasons. */
export const matchesInput = byId
const level = z.enum(areaLevels)
/** Why a listing is suggested; the reasons of `match.rules.ts`, places by name. */
export const matchReason = z.discriminatedUnion('because', [
  z.object({ because: z.literal('kind'), kind: z.enum(resourceKinds) }),
  z.object({ because: z.literal('place'), area: areaCode, name: z.string(), level }),
  z.object({ because: z.literal('words'), shared: z.array(z.string()) }),
  z.object({ because: z.literal('amount'), covers: z.int(), of: z.int() }),
])
/** A listing that fits, with why. */
export const matchView = listingRow.extend({ reasons: z.array(matchReason) })
