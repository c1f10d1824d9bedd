import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exactly, nought, ofDecimal, shown } from './rational.rules.ts'
import { prizeOf, replay } from './replay.rules.ts'
import { dropped, mostOf, sheetTotal, type RawContest, type RawSheet, type RoundRule } from './score.rules.ts'

const rule = (overrides: Partial<RoundRule> = {}): RoundRule => ({
  means: 'judged', criteria: [{ most: '10', weight: '100' }], dropHighest: 0, dropLowest: 0, weight: '100', counts: 'alone', precision: 2, ties: 'shared', grouped: false, advance: null, ...overrides,
})
const judges = (...ids: string[]) => ids.map((id) => ({ id, outFrom: null }))
const entrants = (...ids: string[]) => ids.map((id) => ({ id, group: null, outFrom: null }))
/** The sheets of one entrant, a mark of each judge a, b, c … after another. */
const given = (entrant: string, marks: string[], at: Partial<RawSheet> = {}): RawSheet[] => marks.map((mark, nth) => ({ round: 0, extra: 0, judge: 'abcdefghi'[nth] ?? '', entrant, marks: mark.split(' '), ...at }))
const raw = (overrides: Partial<RawContest>): RawContest => ({ rounds: [rule()], honours: 3, entrants: [], judges: [], relatives: [], sheets: [], papers: [], ...overrides })
/** Places and scores as the board shows them. */
const board = (contest: RawContest, round = 0) => replay(contest)[round]?.standings.map(({ entrant, total, place }) => [entrant, total && shown(total, 2), place])

describe('a round', () => {
  it('is scored by the mean of what is left of its sheets', () => {
    const sheets = [...given('x', ['9', '9.5', '10', '2']), ...given('y', ['9.1', '9.2', '9.2', '9.1'])]
    const contest = { judges: judges('a', 'b', 'c', 'd'), entrants: entrants('x', 'y'), sheets }
    expect(board(raw(contest))).toEqual([['y', '9.15', 1], ['x', '7.63', 2]])
    expect(board(raw({ ...contest, rounds: [rule({ dropHighest: 1, dropLowest: 1 })] }))).toEqual([['x', '9.25', 1], ['y', '9.15', 2]])
  })

  it('weighs its criteria', () => {
    const two = rule({ criteria: [{ most: '100', weight: '40' }, { most: '100', weight: '60' }] })
    expect(exactly(sheetTotal({ marks: ['90', '85.5'] }, two))).toBe('873/10')
    expect(exactly(mostOf(two))).toBe('100')
  })

  it('tells no place before the last sheet is there, and says which is missing', () => {
    const [result] = replay(raw({ judges: judges('a', 'b'), entrants: entrants('x', 'y'), sheets: [...given('x', ['9', '9']), ...given('y', ['8'])] }))
    expect(result).toMatchObject({ isComplete: false, missing: [{ judge: 'b', entrant: 'y', extra: 0 }], standings: [{ place: null }, { place: null }] })
  })

  it('never counts the sheet of a relative, nor of a judge who left', () => {
    const contest = { judges: judges('a', 'b', 'c'), entrants: entrants('x'), sheets: given('x', ['8', '8', '10']) }
    expect(board(raw({ ...contest, relatives: [{ judge: 'c', entrant: 'x' }] }))).toEqual([['x', '8.00', 1]])
    expect(board(raw({ ...contest, judges: [...judges('a', 'b'), { id: 'c', outFrom: 0 }] }))).toEqual([['x', '8.00', 1]])
  })

  it('gives equals one place and passes over the next', () => {
    const sheets = ['9', '9', '8', '7'].flatMap((mark, nth) => given('wxyz'[nth] ?? '', [mark]))
    expect(board(raw({ judges: judges('a'), entrants: entrants('w', 'x', 'y', 'z'), sheets }))?.map(([, , place]) => place)).toEqual([1, 1, 3, 4])
  })

  it('parts equals criterion by criterion where its rule says so', () => {
    const criteria = [{ most: '10', weight: '100' }, { most: '10', weight: '100' }]
    const contest = { judges: judges('a', 'b'), entrants: entrants('x', 'y'), sheets: [...given('x', ['8 9', '8 9']), ...given('y', ['9 8', '9 8'])] }
    expect(board(raw({ ...contest, rounds: [rule({ criteria })] }))?.map(([, , place]) => place)).toEqual([1, 1])
    expect(board(raw({ ...contest, rounds: [rule({ criteria, ties: 'countback' })] }))).toEqual([['y', '17.00', 1], ['x', '17.00', 2]])
  })

  it('parts equals by an extra round, and by a second one', () => {
    const rounds = [rule({ ties: 'extra' })]
    const first = { rounds, judges: judges('a'), entrants: entrants('x', 'y', 'z'), sheets: ['9', '9', '8'].flatMap((mark, nth) => given('xyz'[nth] ?? '', [mark])) }
    expect(replay(raw(first))[0]).toMatchObject({ isComplete: false, open: [{ extra: 1, entrants: ['x', 'y'] }] })
    const second = { ...first, sheets: [...first.sheets, ...given('x', ['7'], { extra: 1 }), ...given('y', ['7'], { extra: 1 })] }
    expect(replay(raw(second))[0]).toMatchObject({ isComplete: false, open: [{ extra: 2 }], missing: [{ entrant: 'x', extra: 2 }, { entrant: 'y', extra: 2 }] })
    const third = { ...second, sheets: [...second.sheets, ...given('x', ['6'], { extra: 2 }), ...given('y', ['7'], { extra: 2 })] }
    expect(board(raw(third))?.map(([entrant, , place]) => [entrant, place])).toEqual([['y', 1], ['x', 2], ['z', 3]])
    expect(replay(raw({ ...first, honours: 0 }))[0]).toMatchObject({ isComplete: true, open: [] })
  })

  it('takes the points of papers, less time first where that parts equals', () => {
    const papers = [['x', 90], ['y', 80], ['z', 95]].map(([entrant, seconds]) => ({ round: 0, entrant: String(entrant), points: entrant === 'z' ? '60' : '88', seconds: Number(seconds) }))
    expect(board(raw({ rounds: [rule({ means: 'quiz', criteria: [], ties: 'countback' })], entrants: entrants('x', 'y', 'z'), papers }))).toEqual([['y', '88.00', 1], ['x', '88.00', 2], ['z', '60.00', 3]])
  })
})

describe('the way to the last round', () => {
  const heats = rule({ grouped: true, advance: 1, weight: '30' })
  const last = rule({ counts: 'with_earlier', weight: '70' })
  const people = [...'wx'].map((id) => ({ id, group: '青年组', outFrom: null })).concat([...'yz'].map((id) => ({ id, group: '老年组', outFrom: null })))
  const first = ['9', '8', '7', '6'].flatMap((mark, nth) => given('wxyz'[nth] ?? '', [mark]))
  const contest = { rounds: [heats, last], judges: judges('a'), entrants: people, sheets: [...first, ...given('w', ['8'], { round: 1 }), ...given('y', ['9'], { round: 1 })] }

  it('takes the best of each group, and weighs what they had before', () => {
    expect(replay(raw(contest))[0]?.standings.filter(({ through }) => through).map(({ entrant }) => entrant).toSorted()).toEqual(['w', 'y'])
    expect(board(raw(contest), 1)).toEqual([['y', '8.40', 1], ['w', '8.30', 2]])
  })

  it('lets the next best go on where somebody withdraws', () => {
    const withdrawn = people.map((each) => (each.id === 'w' ? { ...each, outFrom: 1 } : each))
    const results = replay(raw({ ...contest, entrants: withdrawn }))
    expect(results[0]?.standings.map(({ entrant, place, through }) => [entrant, place, through])).toEqual([['y', 1, true], ['z', 2, false], ['w', 1, false], ['x', 2, true]])
    expect(results[1]?.missing).toEqual([{ judge: 'a', entrant: 'x', extra: 0 }])
  })

  it('is not walked further than sheets are complete', () => expect(replay(raw({ ...contest, sheets: first.slice(1) }))).toHaveLength(1))

  it('hands out prizes from the first place on', () => {
    const prizes = [{ name: '一等奖', places: 1 }, { name: '二等奖', places: 2 }]
    expect([1, 2, 3, 4].map((place) => prizeOf(place, prizes))).toEqual(['一等奖', '二等奖', '二等奖', null])
  })
})

/** Any contest of one or two rounds whose sheets are all there. */
const anyContest = fc.record({
  marks: fc.array(fc.array(fc.integer({ min: 0, max: 200 }).map((half) => (half / 2).toFixed(1)), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 7 }),
  drop: fc.constantFrom(0, 1, 2), ties: fc.constantFrom('shared' as const, 'countback' as const), precision: fc.constantFrom(null, 0, 2), advance: fc.integer({ min: 1, max: 4 }), grouped: fc.boolean(),
}).map(({ marks, drop, ties, precision, advance, grouped }) => {
  const of = rule({ criteria: [{ most: '100', weight: '37.5' }], dropHighest: drop, dropLowest: drop, ties, precision, grouped })
  const ids = marks.map((_, nth) => `e${nth}`)
  return raw({
    rounds: [{ ...of, advance, weight: '40' }, { ...of, counts: 'with_earlier', weight: '60' }], judges: judges('a', 'b', 'c', 'd', 'e'), entrants: ids.map((id, nth) => ({ id, group: nth % 2 ? '甲' : '乙', outFrom: null })),
    sheets: marks.flatMap((each, nth) => [...given(`e${nth}`, each), ...given(`e${nth}`, each.toReversed(), { round: 1 })]),
  })
})
const sealed = (contest: RawContest) => JSON.stringify(replay(contest), (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

describe('the replay of raw sheets', () => {
  it('gives the same result to the last decimal, in whatever order and from whatever copy they come', () => {
    fc.assert(fc.property(anyContest, fc.infiniteStream(fc.nat()), (contest, noise) => {
      const shuffled = <Each>(all: readonly Each[]) => all.map((each) => ({ each, by: noise.next().value })).toSorted((a, b) => a.by - b.by).map(({ each }) => each)
      const copy = JSON.parse(JSON.stringify(contest)) as RawContest // a copy of itself
      expect(sealed({ ...copy, sheets: shuffled(copy.sheets), entrants: shuffled(copy.entrants), judges: shuffled(copy.judges) })).toBe(sealed(contest))
    }))
  })

  it('places nobody before somebody with more, and lets go on who is at least as good as all who stay', () => {
    fc.assert(fc.property(anyContest, (contest) => {
      const grouped = contest.rounds[0]?.grouped
      const pairs = replay(contest).flatMap(({ standings }) => standings.flatMap((a) => standings.flatMap((b) => (grouped && a.group !== b.group ? [] : [{ a, b }]))))
      expect(pairs.filter(({ a, b }) => compare(a.total ?? nought, b.total ?? nought) > 0 && (a.place ?? 0) >= (b.place ?? 0))).toEqual([])
      expect(pairs.filter(({ a, b }) => (a.place ?? 0) <= (b.place ?? 0) && b.through && !a.through)).toEqual([])
    }))
  })

  it('lets as many go on as the rule says, more only where equals share the last place', () => {
    fc.assert(fc.property(anyContest, (contest) => {
      const standings = replay(contest)[0]?.standings ?? []
      for (const group of new Set(standings.map((each) => (contest.rounds[0]?.grouped ? each.group : '')))) {
        const table = standings.filter((each) => group === '' || each.group === group)
        const through = table.filter((each) => each.through)
        const advance = contest.rounds[0]?.advance ?? 0
        expect(through.length).toBeGreaterThanOrEqual(Math.min(advance, table.length))
        expect(through.filter(({ place }) => (place ?? 0) < Math.max(...through.map((each) => each.place ?? 0))).length).toBeLessThan(advance)
      }
    }))
  })

  it('is deaf to how extreme a dropped sheet is', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 3, maxLength: 9 }), (marks) => {
      const kept = (most: number) => dropped([...marks, most].map((mark, nth) => ({ judge: `${nth}`, total: ofDecimal(`${mark}`) })), { dropHighest: 1, dropLowest: 0 }).filter((each) => each.dropped === null).map(({ total }) => exactly(total)).toSorted()
      expect(kept(91)).toEqual(kept(100))
    }))
  })
})
