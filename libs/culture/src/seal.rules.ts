import { exactly } from './rational.rules.ts'
import { replay } from './replay.rules.ts'
import type { RawContest, RoundRule } from './score.rules.ts'

/**
 * Everything that a result is counted from and the exact result itself, as one text: the same contest gives the same text, in whatever order its sheets come.
 * A change of one mark, of a rule or of a place makes it another one.
 */
export function sealedText(raw: RawContest): string {
  const lines = [
    ...raw.rounds.map((rule, nth) => ['round', nth, ...ruleCells(rule)]),
    ['honours', raw.honours],
    ...inOrder(raw.entrants.map(({ id, group, outFrom }) => ['entrant', id, group, outFrom])),
    ...inOrder(raw.judges.map(({ id, outFrom }) => ['judge', id, outFrom])),
    ...inOrder(raw.relatives.map(({ judge, entrant }) => ['relative', judge, entrant])),
    ...inOrder(raw.sheets.map(({ round, extra, judge, entrant, marks }) => ['sheet', round, extra, judge, entrant, ...marks])),
    ...inOrder(raw.papers.map(({ round, entrant, points, seconds }) => ['paper', round, entrant, points, seconds])),
    ...replay(raw).flatMap(({ standings }, nth) => inOrder(standings.map(({ entrant, total, place, through }) => ['place', nth, entrant, total && exactly(total), place, through]))),
  ]
  return lines.map((line) => JSON.stringify(line)).join('\n')
}

type Line = (string | number | boolean | null)[]

const ruleCells = ({ means, criteria, dropHighest, dropLowest, weight, counts, precision, ties, grouped, advance }: RoundRule): Line => [
  means, dropHighest, dropLowest, weight, counts, precision, ties, grouped, advance, ...criteria.flatMap(({ most, weight: share }) => [most, share]),
]

const inOrder = (lines: Line[]): Line[] => lines.map((line) => ({ line, key: JSON.stringify(line) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line)
