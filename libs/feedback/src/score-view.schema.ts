import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, lineView, rowHead, standing } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { scoreChips } from './score-input.schema.ts'
import { scoreItem, scoreLines, scoreMeans, scoreStates, scoreSubject } from './score.schema.ts'

/** One row of the list of rounds; means from 1 to 5 are in hundredths, null where nobody answered; `low` counts the low items of a closed round. */
export const scoreRow = z.object({ ...rowHead, subject: scoreSubject, state: z.enum(scoreStates), opens: instant, until: instant, cards: z.int(), mean: z.int().nullable(), low: z.int() })
export type ScoreRow = z.infer<typeof scoreRow>
/** A page of rounds, with the count behind each chip. */
export const scoreList = listOf(scoreRow).extend({ chips: countsOf(scoreChips) })

/** What came of an item: how many answered, their mean in hundredths, and how many gave each mark from 1 to 5. */
export const itemResult = scoreItem.extend({ answers: z.int(), mean: z.int().nullable(), counts: z.array(z.int()) })
export type ItemResult = z.infer<typeof itemResult>

/** A round as its page shows it. The words of those who gave cards are for its organisers: null for others. */
export const scoreRecord = scoreRow.extend({
  ...standing,
  /** Who answers for what is scored: a unit, or whoever convenes at the place; null where nobody does. */
  owner: z.string().nullable(),
  /** As it is printed. */
  code: z.string(),
  /** When what is scored was, and how many people were there; null where nobody knows. */
  held: instant.nullable(), heads: z.int().nullable(), closedAt: instant.nullable(), reason: z.string().nullable(), readAt: instant.nullable(),
  /** Below which mean, in hundredths, an item is low. */
  lowBelow: z.int(),
  /** How many of the cards were on paper. */
  paper: z.int(),
  items: z.array(itemResult.extend({ isLow: z.boolean() })),
  words: z.array(z.object({ id: z.uuid(), words: z.string(), means: z.enum(scoreMeans), at: instant })).nullable(),
  steps: z.array(lineView(scoreLines)),
})
export type ScoreRecord = z.infer<typeof scoreRecord>

/** A round as whoever holds its code sees it; `results` are there once it is closed. */
export const residentScore = z.object({
  number: z.string(), title: z.string(), place: z.string(), held: instant.nullable(), state: z.enum(scoreStates), until: instant,
  /** Whether it takes cards now. */
  takes: z.boolean(),
  items: z.array(scoreItem), cards: z.int().nullable(), results: z.array(itemResult).nullable(),
})
export type ResidentScore = z.infer<typeof residentScore>
