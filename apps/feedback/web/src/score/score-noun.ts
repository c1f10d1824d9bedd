import { scoreRules } from '@wuxin/feedback/score.rules'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** The steps of a round that open a drawer. */
export const scoreStepNames = ['read', 'close', 'reopen'] as const
export type ScoreStepName = (typeof scoreStepNames)[number]

/** Score rounds, as the parts of their page know them. */
export const scoreNoun: Noun<ScoreRecord, ScoreStepName> = { texts: 'score', rules: scoreRules, names: scoreStepNames, isOpen: ({ state }) => state === 'open' }
