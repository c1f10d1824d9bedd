import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, named, placeView, standing } from '@wuxin/platform/view.schema'
import { lineView } from './field.schema.ts'
import { pledgeActions, pledgeStates, pledgeVerdicts } from './pledge.schema.ts'
import { pledgeChips } from './pledge-input.schema.ts'

/** One row of the list of pledges. */
export const pledgeRow = z.object({
  id: z.uuid(), version: z.int(), state: z.enum(pledgeStates), title: z.string(), member: named, place: placeView, pledgedAt: instant, due: z.iso.date(),
  dueAt: instant.nullable(), verdict: z.enum(pledgeVerdicts).nullable(),
})
export type PledgeRow = z.infer<typeof pledgeRow>
/** A page of pledges, with the count behind each chip. */
export const pledgeList = listOf(pledgeRow).extend({ chips: countsOf(pledgeChips) })
/** A pledge as its page shows it. */
export const pledgeRecord = pledgeRow.extend({
  ...standing, personId: z.string(), words: z.string(), publishedAt: instant.nullable(),
  review: z.object({ verdict: z.enum(pledgeVerdicts), words: z.string(), by: z.string(), at: instant }).nullable(), reason: z.string().nullable(),
  steps: z.array(lineView(['pledge', ...pledgeActions])),
})
export type PledgeRecord = z.infer<typeof pledgeRecord>
/** On the wall of the compound (公示): whoever agreed to be named is; the others stand as 党员. */
export const publicPledge = z.object({
  id: z.uuid(), title: z.string(), words: z.string(), member: z.string().nullable(), state: z.enum(pledgeStates), due: z.iso.date(),
  verdict: z.enum(pledgeVerdicts).nullable(),
})
/** A page of published pledges. */
export const publicPledgeList = listOf(publicPledge)
