/** A share with what it is counted from; `share` is null while there is nothing to count (0 of 0 is no rate). */
export interface Rate {
  count: number
  of: number
  share: number | null
}

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
export const answerRate = (tally: CaseTally): Rate => rate(tally.answered, tally.reported)

/** 解决率 = closed as solved ÷ closed; 已解释 and 不属职责 count as closed, never as solved. */
export const solvedRate = (tally: CaseTally): Rate => rate(tally.solved, tally.closed)

/** 满意率 = (满意 + 基本满意) ÷ rated. A case counts once, with its last rating; who did not rate is in neither number. */
export const satisfactionRate = (tally: CaseTally): Rate => rate(tally.satisfied + tally.basically, tally.rated)

/** 参评率 = rated ÷ closed, shown beside satisfaction: of how many it speaks. */
export const ratedRate = (tally: CaseTally): Rate => rate(tally.rated, tally.closed)

const rate = (count: number, of: number): Rate => ({ count, of, share: of === 0 ? null : count / of })
