import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawContest } from './score.rules.ts'
import { sealedText } from './seal.rules.ts'

/** Two entrants before three judges, by halves of a point. */
const contest = (halves: readonly number[]): RawContest => ({
  rounds: [{ means: 'judged', criteria: [{ most: '100', weight: '100' }], dropHighest: 0, dropLowest: 0, weight: '100', counts: 'alone', precision: null, ties: 'shared', grouped: false, advance: null }],
  honours: 1, entrants: ['x', 'y'].map((id) => ({ id, group: null, outFrom: null })), judges: ['a', 'b', 'c'].map((id) => ({ id, outFrom: null })), relatives: [], papers: [],
  sheets: halves.map((half, nth) => ({ round: 0, extra: 0, judge: 'abc'[nth % 3] ?? '', entrant: nth < 3 ? 'x' : 'y', marks: [(half / 2).toFixed(1)] })),
})
const marks = fc.array(fc.integer({ min: 0, max: 198 }), { minLength: 6, maxLength: 6 })

describe('what a result is sealed over', () => {
  it('holds the exact result', () => expect(sealedText(contest([20, 20, 21, 18, 18, 18]))).toContain('["place",0,"x","61/6",1,false]'))

  it('is the same in whatever order sheets and people come', () => {
    fc.assert(fc.property(marks, (halves) => {
      const { sheets, entrants, judges, ...rest } = contest(halves)
      expect(sealedText({ ...rest, sheets: sheets.toReversed(), entrants: entrants.toReversed(), judges: judges.toReversed() })).toBe(sealedText(contest(halves)))
    }))
  })

  it('is another one where a single mark, the rule or a judge is another one', () => {
    fc.assert(fc.property(marks, fc.integer({ min: 0, max: 5 }), (halves, nth) => {
      const before = contest(halves)
      const [rule] = before.rounds
      const others = [contest(halves.with(nth, (halves[nth] ?? 0) + 1)), { ...before, rounds: rule ? [{ ...rule, dropLowest: 1 }] : [] }, { ...before, judges: before.judges.slice(1) }]
      expect(others.filter((other) => sealedText(other) === sealedText(before))).toEqual([])
    }))
  })
})
