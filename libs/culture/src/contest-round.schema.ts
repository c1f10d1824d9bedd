import { text } from '@wuxin/platform/input.schema'
import { z } from 'zod'
import { roundCounts, roundMeans, tieRules } from './score.rules.ts'

/** The most of what a contest holds. */
export const contestLimits = { name: 20, members: 12, groups: 8, group: 20, rounds: 5, round: 20, criteria: 12, criterion: 30, prizes: 8, prize: 20, entrants: 1000, judges: 15, drop: 3, words: 300, most: 1000 } as const

/** A number as people write it, of at most two decimals: 9, 9.5, 9.75. It is kept as it was typed and counted exactly. */
const decimal = (is: (value: number) => boolean) => z.string().trim().regex(/^\d{1,4}(\.\d{1,2})?$/).refine((typed) => is(Number(typed)), { error: 'OUTSIDE' })
const hundredths = decimal((value) => value <= 100)

/** A criterion (评分项): its full marks, and how many hundredths of a mark count. */
export const criterion = z.object({ name: text(contestLimits.criterion), most: decimal((value) => value > 0 && value <= contestLimits.most), weight: decimal((value) => value > 0 && value <= 100).default('100') })

/** A round (轮次) and its rule. `advance` is null in the last round. */
export const roundFields = {
  name: text(contestLimits.round), means: z.enum(roundMeans).default('judged'), criteria: z.array(criterion).max(contestLimits.criteria).default([]),
  dropHighest: z.int().min(0).max(contestLimits.drop).default(0), dropLowest: z.int().min(0).max(contestLimits.drop).default(0),
  weight: hundredths.default('100'), counts: z.enum(roundCounts).default('alone'), precision: z.int().min(0).max(4).nullable().default(2), ties: z.enum(tieRules).default('shared'),
  grouped: z.boolean().default(false), advance: z.int().min(1).max(contestLimits.entrants).nullable().default(null),
} as const
interface Ruled {
  means: (typeof roundMeans)[number]
  criteria: readonly unknown[]
  ties: (typeof tieRules)[number]
}
/** Judges score by criteria. */
export const hasCriteria = ({ means, criteria }: Ruled): boolean => means === 'quiz' || criteria.length > 0
/** The fault of a judged round without criteria. */
export const criteriaMissing = { error: 'CRITERIA_MISSING', path: ['criteria'] }
/** Papers are not written again: an extra round is judged. */
export const partsByMeans = ({ means, ties }: Ruled): boolean => means === 'judged' || ties !== 'extra'
/** The fault of a quiz whose equals an extra round shall part. */
export const extraOfPapers = { error: 'EXTRA_OF_PAPERS', path: ['ties'] }
/** A round as a contest keeps it; what rounds must be to one another, `lacksOf` says. */
export const round = z.object(roundFields).refine(hasCriteria, criteriaMissing).refine(partsByMeans, extraOfPapers)
export type Round = z.output<typeof round>

/** Prizes (奖项) from the first place on: so many places each. */
export const prize = z.object({ name: text(contestLimits.prize), places: z.int().min(1).max(50) })
export type Prize = z.output<typeof prize>

/** A mark on a sheet; whether it is within its criterion's full marks is for the sheet to say. */
export const mark = z.string().trim().regex(/^\d{1,4}(\.\d{1,2})?$/)
