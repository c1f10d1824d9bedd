import { errorsOf, type Nothing } from '@wuxin/platform/error'
import { z } from 'zod'

/** A score round (满意度评分): 打分中, 已结束. */
export const scoreStates = ['open', 'closed'] as const
export type ScoreState = (typeof scoreStates)[number]

/** 结束打分, 到期结束, 重新开放, 已阅. */
export const scoreActions = ['close', 'lapse', 'reopen', 'read'] as const
export type ScoreAction = (typeof scoreActions)[number]
/** The lines of a round's history: its opening and its steps. */
export const scoreLines = ['open', ...scoreActions] as const

/** How a card (打分卡) came: 手机, 纸质. */
export const scoreMeans = ['phone', 'paper'] as const
export type ScoreMeans = (typeof scoreMeans)[number]

/** One thing that is asked about (打分项). */
export const scoreItem = z.object({ code: z.string(), name: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }) })
export type ScoreItem = z.infer<typeof scoreItem>

/** What a round is about: a record of any module, by id and by what people call it. */
export const scoreSubject = z.object({ module: z.string(), id: z.string(), label: z.string() })

/** Rules that a card can break, with what the text about it says. */
export interface ScoreErrors {
  /** No round has this code: mistyped, or made up. */
  SCORE_CODE_UNKNOWN: Nothing
  /** The round takes no card any more: its window is over, or somebody closed it. */
  SCORE_OVER: { until: string }
  /** This phone has given its card. */
  SCORE_GIVEN: Nothing
  /** A card answers every item of its round, and no other; how many are missing, how many are none of it. */
  SCORE_ITEMS_DIFFER: { missing: number; unknown: number }
}

/** An error of score rounds with the parameters that belong to its code. */
export const scoreError = errorsOf<ScoreErrors>()
