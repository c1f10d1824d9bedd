import { rateOf, type Rate } from '@wuxin/platform/rate'

/**
 * What is counted of the cases reported in one place and time: all; answered to the resident; closed; closed cases by
 * what the answer said; closed cases that were rated, and by their last rating. A list narrowed by one of these shows
 * the rows behind the number.
 */
export const caseFigures = ['reported', 'answered', 'closed', 'solved', 'explained', 'out_of_remit', 'rated', 'satisfied', 'basically', 'dissatisfied'] as const
export type CaseFigure = (typeof caseFigures)[number]
/** How many cases each figure counts. */
export type CaseTally = Readonly<Record<CaseFigure, number>>

/** 反馈率 = answered ÷ reported. */
export const answerRate = (tally: CaseTally): Rate => rateOf(tally.answered, tally.reported)

/** 解决率 = closed as solved ÷ closed; 已解释 and 不属职责 count as closed, never as solved. */
export const solvedRate = (tally: CaseTally): Rate => rateOf(tally.solved, tally.closed)

/** 满意率 = (满意 + 基本满意) ÷ rated. A case counts once, with its last rating; who did not rate is in neither number. */
export const satisfactionRate = (tally: CaseTally): Rate => rateOf(tally.satisfied + tally.basically, tally.rated)

/** 参评率 = rated ÷ closed, shown beside satisfaction: of how many it speaks. */
export const ratedRate = (tally: CaseTally): Rate => rateOf(tally.rated, tally.closed)
