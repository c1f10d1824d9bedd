import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { listOf, listQuery } from '@wuxin/platform/list'
import { recordDay } from '@wuxin/platform/working-day'
import { chipCounts, instant, lineView, named, photos, placeView, reason, reasonStep, span, standing, step, title, words } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { pledgeActions, pledgeStates, pledgeVerdicts } from './pledge.rules.ts'

/** 承诺: what a member will do at a place by a day. */
export const makePledgeInput = z.object({ area: areaCode, title, words, due: recordDay })
/** 公示. */
export const publishPledgeInput = step
/** 践诺 with evidence, as often as there is something to tell. */
export const notePledgeInput = step.extend({ words, photos })
/** Kept, as the member sees it: the review is next. */
export const finishPledgeInput = step.extend({ words, photos })
/** 评诺, by somebody else. */
export const reviewPledgeInput = step.extend({ verdict: z.enum(pledgeVerdicts), words: reason })
/** Taken back, and why. */
export const withdrawPledgeInput = reasonStep

/** The chips over the list: 我的, 待公示, 践诺中, 待评诺, 已评诺. */
export const pledgeChips = ['mine', 'to_publish', 'kept', 'to_review', 'closed'] as const
/** Pledges of the caller's places, and one's own. */
export const pledgeListInput = listQuery(['due', 'pledgedAt']).extend({
  ...span, chip: z.enum(pledgeChips).optional(), state: z.enum(pledgeStates).optional(), verdict: z.enum(pledgeVerdicts).optional(),
  figure: z.enum(volunteerFigures).optional(),
})
export type PledgeListInput = z.output<typeof pledgeListInput>

/** One row of the list of pledges. */
export const pledgeRow = z.object({
  id: z.uuid(), version: z.int(), state: z.enum(pledgeStates), title: z.string(), member: named, place: placeView, pledgedAt: instant, due: z.iso.date(),
  dueAt: instant.nullable(), verdict: z.enum(pledgeVerdicts).nullable(),
})
export type PledgeRow = z.infer<typeof pledgeRow>
/** A page of pledges, with the count behind each chip. */
export const pledgeList = listOf(pledgeRow).extend({ chips: chipCounts(pledgeChips) })
/** A pledge as its page shows it. */
export const pledgeRecord = pledgeRow.extend({
  ...standing, personId: z.string(), words: z.string(), publishedAt: instant.nullable(),
  review: z.object({ verdict: z.enum(pledgeVerdicts), words: z.string(), by: z.string(), at: instant }).nullable(), reason: z.string().nullable(),
  steps: z.array(lineView(['pledge', ...pledgeActions])),
})
/** On the wall of the compound (公示): whoever agreed to be named is; the others stand as 党员. */
export const publicPledge = z.object({
  id: z.uuid(), title: z.string(), words: z.string(), member: z.string().nullable(), state: z.enum(pledgeStates), due: z.iso.date(),
  verdict: z.enum(pledgeVerdicts).nullable(),
})
/** Published pledges of a place, for residents. */
export const publicPledgesInput = z.object({ area: areaCode, page: z.int().min(1).max(1000).default(1) })
/** A page of published pledges. */
export const publicPledgeList = listOf(publicPledge)
