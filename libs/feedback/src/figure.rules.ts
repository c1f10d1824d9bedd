import type { Outcome, Rating } from './case.schema.ts'

/** A share with what it is counted from; `share` is null while there is nothing to count (0 of 0 is no rate). */
export interface Rate {
  count: number
  of: number
  share: number | null
}

/** Rows counted in one place and time; the keys are what is counted, so each number drills down to its rows. */
export interface CaseTally {
  /** Cases reported. */
  reported: number
  /** Of them: an answer was given to the resident. */
  answered: number
  /** Of them: closed. */
  closed: number
  /** Closed cases by what the answer said. */
  closedAs: Record<Outcome, number>
  /** Closed cases that were rated, by their last rating. */
  rated: Record<Rating, number>
}

/** 反馈率 = answered ÷ reported. */
export const answerRate = (tally: CaseTally): Rate => rate(tally.answered, tally.reported)

/** 解决率 = closed as solved ÷ closed; 已解释 and 不属职责 count as closed, never as solved. */
export const solvedRate = (tally: CaseTally): Rate => rate(tally.closedAs.solved, tally.closed)

/** 满意率 = (满意 + 基本满意) ÷ rated. A case counts once, with its last rating; who did not rate is in neither number. */
export const satisfactionRate = (tally: CaseTally): Rate => rate(tally.rated.satisfied + tally.rated.basically, ratedCases(tally))

/** 参评率 = rated ÷ closed, shown beside satisfaction: of how many it speaks. */
export const ratedRate = (tally: CaseTally): Rate => rate(ratedCases(tally), tally.closed)

const ratedCases = (tally: CaseTally): number => tally.rated.satisfied + tally.rated.basically + tally.rated.dissatisfied

const rate = (count: number, of: number): Rate => ({ count, of, share: of === 0 ? null : count / of })
