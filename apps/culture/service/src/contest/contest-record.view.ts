import type { ContestRecord, EntrantView, JudgeView, RoundView, SheetView } from '@wuxin/culture/contest-view.schema'
import { exactly, shown } from '@wuxin/culture/rational.rules'
import { prizeOf, replay, type RoundResult } from '@wuxin/culture/replay.rules'
import { mostOf, ruleOf, sheetTotal } from '@wuxin/culture/score.rules'
import { maskName } from '@wuxin/platform/mask'
import { rawOf, type ContestParts } from './contest-parts.queries.ts'
import type { ContestEntrant, ContestJudge } from './contest-part.table.ts'
import type { Contest } from './contest.entity.ts'
import type { ScoreSheet } from './sheet.entity.ts'
import type { SheetCorrection } from './sheet.table.ts'

/** Decimals of a number that nothing rounds; what is behind them is shown as a fraction. */
const unrounded = 4
const nthOf = (round: number | null): number | null => (round === null ? null : round + 1)

/** An entrant; its name and its members' in full for whoever runs or judges the contest. */
export const entrantOf = ({ id, number, name, kind, group, members, isNamed, signUp, outFrom, outReason }: ContestEntrant, inFull: boolean): EntrantView => ({
  id, number, name: inFull || kind === 'team' ? name : maskName(name), kind, group, members: inFull ? members : members.map(maskName), isNamed, signUp, outFrom: nthOf(outFrom), outReason,
})

/** A judge, by the round from which they are out. */
export const judgeOf = ({ id, name, person, outFrom, outReason }: ContestJudge): JudgeView => ({ id, name, person, outFrom: nthOf(outFrom), outReason })

/** A sheet with its total. */
export const sheetOf = (contest: Contest, { id, version, round, extra, judge, entrant, marks, words, by, keyed, createdAt }: ScoreSheet): SheetView => ({
  id, version, round: round + 1, extra, judge, entrant, marks, words, by, keyed, at: createdAt.toISOString(), total: shown(sheetTotal({ marks }, ruleOf(contest, round)), decimalsOf(contest, round)),
})

/** A correction beside its sheet. */
export const correctionOf = ({ id, sheet, fromMarks, toMarks, reason, by, at }: SheetCorrection): ContestRecord['corrections'][number] => ({ id, sheet, from: fromMarks, to: toMarks, reason, by, at: at.toISOString() })

/** Sheets are summed exactly: two decimals hold what people type, the rest its weights. */
const decimalsOf = (contest: Contest, round: number): number => Math.max(2, ruleOf(contest, round).precision ?? unrounded)

/** Every round as it was played so far, with the prizes of the last one. */
export const playedOf = (contest: Contest, parts: ContestParts): RoundView[] => replay(rawOf(contest, parts)).map((result, round) => roundOf(contest, parts, result, round))

function roundOf(contest: Contest, { entrants }: ContestParts, { standings, missing, open, isComplete }: RoundResult, round: number): RoundView {
  const rule = ruleOf(contest, round)
  const decimals = rule.precision ?? unrounded
  const isLast = round === contest.rounds.length - 1
  const numberOf = (id: string) => entrants.find((each) => each.id === id)?.number ?? 0
  const groupOf = ({ group }: RoundResult['standings'][number]) => (rule.grouped && group ? contest.groups.indexOf(group) : 0)
  // Equals, and those who have no place yet, stand by their numbers.
  const inOrder = standings.toSorted((a, b) => groupOf(a) - groupOf(b) || (a.place ?? 0) - (b.place ?? 0) || numberOf(a.entrant) - numberOf(b.entrant))
  return {
    nth: round + 1, most: rule.means === 'judged' ? shown(mostOf(rule), 2) : null, isComplete, missing, open,
    standings: inOrder.map(({ sheets, score, total, place, ...each }) => ({
      ...each, place, score: score && shown(score, decimals), total: total && shown(total, decimals), exact: total && exactly(total), prize: isLast && place !== null && isComplete ? prizeOf(place, contest.prizes) : null,
      sheets: sheets.map(({ judge, total: sum, dropped }) => ({ judge, total: shown(sum, decimalsOf(contest, round)), dropped: score && dropped })),
    })),
  }
}
