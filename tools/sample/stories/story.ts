import type { Outcome, WhistleKind } from '@wuxin/feedback/case.schema'

/** A unit that a story calls: `property` and `committee` are the place's own, all others keys of `countyUnits`. */
export type UnitHint = string

/**
 * What residents of a county town report, as a pattern. In the texts `{spot}` is one of the story's spots, `{b}` a
 * building of the place, `{d}` a number of days, `{t}` a time of day, `{n}` one after dark.
 */
export interface Story {
  category: string
  /** After the compound's name: {spot}路灯不亮. */
  title: string
  words: readonly [string, string, ...string[]]
  spots: readonly [string, ...string[]]
  lead: UnitHint
  assisting?: readonly UnitHint[]
  kind: WhistleKind
  /** What was agreed when the units met (会商). */
  plan: string
  /** What the lead unit did (办理). */
  result: string
  /** What the resident was told (反馈). */
  answer: string
  /** Solved where absent. */
  outcome?: Outcome
  /** Months of the year in which it happens; all where absent. */
  months?: readonly number[]
}

export const winter = [11, 12, 1, 2, 3] as const
export const frost = [12, 1, 2] as const
export const summer = [5, 6, 7, 8, 9] as const
export const growing = [4, 5, 6, 7, 8, 9, 10] as const
