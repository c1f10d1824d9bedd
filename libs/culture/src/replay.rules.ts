import { compare, mean, nought, ofDecimal, percentOf, plus, type Rational } from './rational.rules.ts'
import { atPrecision, judged, mostExtras, ofPaper, ruleOf, type CountedSheet, type RawContest } from './score.rules.ts'

/** Where an entrant stands in a round. `score` is the round's own, `total` what its places go by; null while something is missing. */
export interface Standing {
  entrant: string
  group: string | null
  sheets: CountedSheet[]
  score: Rational | null
  total: Rational | null
  /** 1 is the best; equals share it and the next one is passed over. */
  place: number | null
  /** Whether the rule of the round lets it go on. */
  through: boolean
}

/** A round played: the best first, group by group, then those without a score; what is missing; equals whom an extra round has to part. */
export interface RoundResult {
  standings: Standing[]
  missing: { judge: string | null; entrant: string; extra: number }[]
  /** Which extra round the equals are in, counted from 1. */
  open: { extra: number; entrants: string[] }[]
  isComplete: boolean
}

interface Scored extends Omit<Standing, 'place' | 'through'> {
  missing: (string | null)[]
}
const none: ReadonlyMap<string, Rational> = new Map()

/**
 * Every round of a contest from its raw sheets alone: the same sheets give the same result to the last decimal, in whatever order they come. A round
 * after one that is not complete is not played; whoever is out from a round does not start in it, and the next best goes on instead.
 */
export function replay(raw: RawContest): RoundResult[] {
  const results: RoundResult[] = []
  let totals = none
  for (let round = 0; round < raw.rounds.length && (round === 0 || results[round - 1]?.isComplete); round += 1) {
    const earlier = results[round - 1]?.standings.filter(({ through }) => through).map(({ entrant }) => entrant)
    const starters = raw.entrants.filter(({ id, outFrom }) => isIn({ outFrom }, round) && (earlier?.includes(id) ?? true))
    const scored = starters.map(({ id, group }) => scoredOf(raw, round, { entrant: id, group }, totals)).toSorted((a, b) => (a.entrant < b.entrant ? -1 : 1))
    totals = weighted(raw, round, scored, totals)
    results.push(placed(raw, round, scored))
  }
  return results
}

const isIn = ({ outFrom }: { outFrom: number | null }, round: number): boolean => outFrom === null || outFrom > round

function scoredOf(raw: RawContest, round: number, { entrant, group }: Pick<Standing, 'entrant' | 'group'>, earlier: ReadonlyMap<string, Rational>): Scored {
  const rule = ruleOf(raw, round)
  const { counted: sheets, missing, score } = rule.means === 'judged' ? judged(raw, round, 0, entrant) : { counted: [], ...paperOf(raw, round, entrant) }
  const total = score === null || rule.counts === 'alone' ? score : atPrecision(plus(earlier.get(entrant) ?? nought, percentOf(ofDecimal(rule.weight), score)), rule)
  return { entrant, group, sheets, missing, score, total }
}

function paperOf(raw: RawContest, round: number, entrant: string): Pick<Scored, 'missing' | 'score'> {
  const score = ofPaper(raw, round, entrant)?.score ?? null
  return { missing: score === null ? [null] : [], score }
}

/** What each has from all rounds so far by their weights; nothing of it is rounded. */
const weighted = (raw: RawContest, round: number, scored: readonly Scored[], earlier: ReadonlyMap<string, Rational>): ReadonlyMap<string, Rational> =>
  new Map(scored.flatMap(({ entrant, score }) => (score === null ? [] : [[entrant, plus(earlier.get(entrant) ?? nought, percentOf(ofDecimal(ruleOf(raw, round).weight), score))] as const])))

/** The places of a round. They are told where every score of the group is there: half a table says nothing. */
function placed(raw: RawContest, round: number, scored: readonly Scored[]): RoundResult {
  const { grouped } = ruleOf(raw, round)
  const groups = Map.groupBy(scored, ({ group }) => (grouped ? group : null))
  const tables = [...groups.keys()].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)).map((group) => tableOf(raw, round, groups.get(group) ?? []))
  const missing = [
    ...scored.flatMap(({ entrant, missing: judges }) => judges.map((judge) => ({ judge, entrant, extra: 0 }))),
    ...tables.flatMap(({ open }) => open.flatMap(({ extra, entrants }) => entrants.flatMap((entrant) => judged(raw, round, extra, entrant).missing.map((judge) => ({ judge, entrant, extra }))))),
  ]
  const open = tables.flatMap((table) => table.open)
  return { standings: tables.flatMap(({ standings }) => standings), missing, open, isComplete: scored.length > 0 && missing.length === 0 && open.length === 0 }
}

function tableOf(raw: RawContest, round: number, scored: readonly Scored[]): Pick<RoundResult, 'standings' | 'open'> {
  const { ties, advance } = ruleOf(raw, round)
  const goesOn = (entrant: string) => raw.entrants.some(({ id, outFrom }) => id === entrant && isIn({ outFrom }, round + 1))
  const isWhole = scored.every(({ total }) => total !== null)
  if (!isWhole) return { standings: scored.map((each) => standingOf(each, null, false)), open: [] }
  const [standings, open]: [Standing[], RoundResult['open']] = [[], []]
  let ahead = 0
  for (const equals of classesOf(raw, round, scored)) {
    const still = equals.filter(({ entrant }) => goesOn(entrant))
    const place = standings.length + 1
    const decides = advance === null ? place <= raw.honours : ahead < advance && ahead + still.length > advance
    const extra = ties === 'extra' && equals.length > 1 && decides ? nextExtra(raw, round, equals) : null
    if (extra !== null) open.push({ extra, entrants: equals.map(({ entrant }) => entrant) })
    standings.push(...equals.map((each) => standingOf(each, place, advance !== null && ahead < advance && still.includes(each))))
    ahead += still.length
  }
  return { standings, open }
}

const standingOf = ({ entrant, group, sheets, score, total }: Scored, place: number | null, through: boolean): Standing => ({ entrant, group, sheets, score, total, place, through })

/** The extra round that equals have not all been scored in; null where the last one left them equal. */
function nextExtra(raw: RawContest, round: number, equals: readonly Scored[]): number | null {
  const isScored = (extra: number) => equals.every(({ entrant }) => judged(raw, round, extra, entrant).score !== null)
  return extras.find((extra) => !isScored(extra)) ?? null
}
const extras = Array.from({ length: mostExtras }, (_, nth) => nth + 1)

/** Those of a table in classes of equals, the best class first. */
function classesOf(raw: RawContest, round: number, scored: readonly Scored[]): Scored[][] {
  const { ties, means, criteria } = ruleOf(raw, round)
  const keys: ((each: Scored) => Rational | null)[] = [({ total }) => total]
  if (ties === 'extra') keys.push(...extras.map((extra) => ({ entrant }: Scored) => judged(raw, round, extra, entrant).score))
  if (ties === 'countback' && means === 'quiz') keys.push(({ entrant }) => quickness(raw, round, entrant))
  if (ties === 'countback') keys.push(...criteria.map((_, nth) => ({ entrant }: Scored) => ofCriterion(raw, round, entrant, nth)))
  return keys.reduce<Scored[][]>((classes, key) => classes.flatMap((equals) => parted(equals, key)), [[...scored]])
}

/** Less time is better; null where it was not taken. */
function quickness(raw: RawContest, round: number, entrant: string): Rational | null {
  const seconds = ofPaper(raw, round, entrant)?.seconds ?? null
  return seconds === null ? null : ofDecimal(`-${seconds}`)
}

/** The mean of a criterion over all sheets: those dropped by their totals among them, so that it makes no difference which of equal ones was. */
function ofCriterion(raw: RawContest, round: number, entrant: string, nth: number): Rational | null {
  const { sheets } = judged(raw, round, 0, entrant)
  return sheets.length === 0 ? null : mean(sheets.map(({ marks }) => ofDecimal(marks[nth] ?? '0')))
}

/** Parts equals by a number, the most first; all stay equal where it is missing of one of them. */
function parted(equals: Scored[], key: (each: Scored) => Rational | null): Scored[][] {
  const keyed = equals.flatMap((each) => {
    const value = key(each)
    return value === null ? [] : [{ each, value }]
  })
  if (keyed.length < Math.max(equals.length, 2)) return [equals]
  const classes: { value: Rational; members: Scored[] }[] = []
  for (const { each, value } of keyed.toSorted((a, b) => compare(b.value, a.value))) {
    const last = classes.at(-1)
    if (last && compare(last.value, value) === 0) last.members.push(each)
    else classes.push({ value, members: [each] })
  }
  return classes.map(({ members }) => members)
}

/** The prize of a place: they are handed out from the first place on, and equals get the same. */
export function prizeOf(place: number, prizes: readonly { name: string; places: number }[]): string | null {
  let last = 0
  for (const { name, places } of prizes) {
    last += places
    if (place <= last) return name
  }
  return null
}
