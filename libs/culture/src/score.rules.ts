import { compare, mean, ofDecimal, percentOf, rounded, sum, type Rational } from './rational.rules.ts'

/** How a round is scored: 评委打分, or by the papers of the event's quiz (答题). */
export const roundMeans = ['judged', 'quiz'] as const
/** What parts equals: 并列 (they share the place), 依次比单项 (criterion by criterion; in a quiz, less time), 加赛. */
export const tieRules = ['shared', 'countback', 'extra'] as const
/** What a round's places go by: its own score, or all rounds so far by their weights. */
export const roundCounts = ['alone', 'with_earlier'] as const

/** The rule of one round. Numbers are decimals as they were typed; weights are hundredths. */
export interface RoundRule {
  means: (typeof roundMeans)[number]
  criteria: readonly { most: string; weight: string }[]
  dropHighest: number
  dropLowest: number
  weight: string
  counts: (typeof roundCounts)[number]
  /** Decimals to which scores are rounded before places are told apart; null where nothing is rounded. */
  precision: number | null
  ties: (typeof tieRules)[number]
  /** Whether each group has its own places. */
  grouped: boolean
  /** How many of each group go on; null in the last round. */
  advance: number | null
}

/** A score sheet (评分表): what one judge gave one entrant in a round, criterion by criterion. `extra` is 0, or which extra round (加赛) it is of. */
export interface RawSheet {
  round: number
  extra: number
  judge: string
  entrant: string
  marks: readonly string[]
}

/** All that a result is counted from; in no particular order. */
export interface RawContest {
  rounds: readonly RoundRule[]
  /** Places that count at the end: a tie among them is parted by an extra round where the rule says so. */
  honours: number
  /** `outFrom`: the round from which somebody is out (弃权; a judge who left), counted from 0. */
  entrants: readonly { id: string; group: string | null; outFrom: number | null }[]
  judges: readonly { id: string; outFrom: number | null }[]
  /** Declared relatives (回避): such a sheet never counts. */
  relatives: readonly { judge: string; entrant: string }[]
  sheets: readonly RawSheet[]
  papers: readonly { round: number; entrant: string; points: string; seconds: number | null }[]
}

/** A sheet as it went into a score. */
export interface CountedSheet {
  judge: string
  total: Rational
  dropped: 'highest' | 'lowest' | null
}
const byId = (a: { judge: string }, b: { judge: string }) => (a.judge < b.judge ? -1 : 1)

/** Extra rounds at most; who is equal after them shares the place. */
export const mostExtras = 3

/** The total of a sheet: its marks by their weights. */
export const sheetTotal = ({ marks }: Pick<RawSheet, 'marks'>, { criteria }: Pick<RoundRule, 'criteria'>): Rational =>
  sum(criteria.map(({ weight }, nth) => percentOf(ofDecimal(weight), ofDecimal(marks[nth] ?? '0'))))

/** The most that a sheet of the round can come to. */
export const mostOf = (rule: Pick<RoundRule, 'criteria'>): Rational => sheetTotal({ marks: rule.criteria.map(({ most }) => most) }, rule)

/** Which sheets are dropped: so many of the highest and of the lowest; among equal totals it makes no difference which. */
export function dropped(totals: readonly { judge: string; total: Rational }[], { dropHighest, dropLowest }: Pick<RoundRule, 'dropHighest' | 'dropLowest'>): CountedSheet[] {
  const inOrder = totals.toSorted((a, b) => compare(b.total, a.total) || byId(a, b))
  const fate = (nth: number): CountedSheet['dropped'] => (nth < dropHighest ? 'highest' : nth >= inOrder.length - dropLowest ? 'lowest' : null)
  return inOrder.map((each, nth) => ({ ...each, dropped: fate(nth) })).toSorted(byId)
}

/** The judges whose sheet an entrant needs in a round: all that are there but relatives. */
export const judgesOf = ({ judges, relatives }: Pick<RawContest, 'judges' | 'relatives'>, round: number, entrant: string): string[] =>
  judges.filter(({ id, outFrom }) => (outFrom === null || outFrom > round) && !relatives.some((each) => each.judge === id && each.entrant === entrant)).map(({ id }) => id)

/** The rule of a round. Throws RangeError where there is no such round. */
export function ruleOf<Rule extends RoundRule>({ rounds }: { rounds: readonly Rule[] }, round: number): Rule {
  const rule = rounds[round]
  if (!rule) throw new RangeError(`round ${round} of ${rounds.length}`)
  return rule
}

/** A score as places are told apart by it. */
export const atPrecision = (value: Rational, { precision }: Pick<RoundRule, 'precision'>): Rational => (precision === null ? value : rounded(value, precision))

/** What an entrant's sheets of a round, or of one of its extra rounds, come to. */
export interface Judged {
  /** Those that count, dropped ones among them. */
  sheets: readonly RawSheet[]
  counted: CountedSheet[]
  /** The judges whose sheet is still to come. */
  missing: string[]
  /** Null until all sheets are there. */
  score: Rational | null
}

/** Counts an entrant's sheets of a round, or of one of its extra rounds. */
export function judged(raw: RawContest, round: number, extra: number, entrant: string): Judged {
  const rule = ruleOf(raw, round)
  const needed = judgesOf(raw, round, entrant)
  const sheets = raw.sheets.filter((each) => each.round === round && each.extra === extra && each.entrant === entrant && needed.includes(each.judge))
  const missing = needed.filter((judge) => !sheets.some((each) => each.judge === judge))
  const counted = dropped(sheets.map((each) => ({ judge: each.judge, total: sheetTotal(each, rule) })), rule)
  const kept = counted.filter((each) => each.dropped === null)
  return { sheets, counted, missing, score: missing.length > 0 || kept.length === 0 ? null : atPrecision(mean(kept.map(({ total }) => total)), rule) }
}

/** What an entrant's paper of a round came to; null until it is there. */
export function ofPaper(raw: RawContest, round: number, entrant: string): { score: Rational; seconds: number | null } | null {
  const paper = raw.papers.find((each) => each.round === round && each.entrant === entrant)
  return paper ? { score: atPrecision(ofDecimal(paper.points), ruleOf(raw, round)), seconds: paper.seconds } : null
}
