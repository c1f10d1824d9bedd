import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { photos, reason, reasonStep, span, step, title, words } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { recordDay } from '@wuxin/platform/working-day'
import { volunteerFigures } from './figure.rules.ts'
import { pledgeStates, pledgeVerdicts } from './pledge.schema.ts'

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
export const pledgeChips = ['mine', 'to_publish', 'under_way', 'to_review', 'closed'] as const
export type PledgeChip = (typeof pledgeChips)[number]
/** Pledges of the caller's places, and one's own. */
export const pledgeListInput = listQuery(['due', 'pledgedAt']).extend({
  ...span, chip: z.enum(pledgeChips).optional(), state: z.enum(pledgeStates).optional(), verdict: z.enum(pledgeVerdicts).optional(),
  figure: z.enum(volunteerFigures).optional(),
})
export type PledgeListInput = z.output<typeof pledgeListInput>
/** The list as a sheet: its question without its pages. */
export const pledgeExportInput = pledgeListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** Published pledges of a place, for residents. */
export const publicPledgesInput = z.object({ area: areaCode, page: z.int().min(1).max(1000).default(1) })
