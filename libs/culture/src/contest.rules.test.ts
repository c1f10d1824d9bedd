import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { round, type Round } from './contest-round.schema.ts'
import { assertMarks, contestLifecycle, contestRules, lacksOf, type ContestFacts } from './contest.rules.ts'
import { contestStates } from './contest.schema.ts'
import type { ContestRecord } from './contest-view.schema.ts'
import { permissions } from './permissions.ts'

const compound = '140226100019001'
const holding = (role: Role, area = compound) => ({ id: role, grants: [{ role, area }] })
const secretary = holding('branch_secretary')
const judged = (overrides: object = {}): Round => round.parse({ name: '初赛', criteria: [{ name: '表达', most: '60' }, { name: '仪态', most: '40' }], ...overrides })
const standing = (facts: Partial<ContestFacts> = {}): ContestFacts => ({ state: 'preparing', area: compound, round: 0, rounds: [judged()], ...facts })
const raw = (overrides: Partial<Parameters<typeof lacksOf>[0]> = {}) => ({
  rounds: [judged()], honours: 3, entrants: ['x', 'y'].map((id) => ({ id, group: null, outFrom: null })), judges: ['a', 'b', 'c'].map((id) => ({ id, outFrom: null })), relatives: [], ...overrides,
})

describe('the way of a contest', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => expect(lifecycleFaults(contestLifecycle, permissions)).toEqual([]))

  it('waits to be begun, then settled, then published, then for nothing', () => {
    expect(contestStates.map((state) => contestRules.nextAction(standing({ state }), secretary))).toEqual(['begin', 'settle', 'publish', null, null])
    expect(contestStates.map((state) => contestRules.nextAction(standing({ state }), holding('county_leader', '140226')))).toEqual([null, null, null, null, null])
  })

  it('lets nothing be done once it is published', () => expect(contestRules.actionsFor(standing({ state: 'published' }), secretary)).toEqual([]))

  it('takes papers where the open round is a quiz, and goes back only where there is something to go back to', () => {
    const quiz = round.parse({ name: '答题', means: 'quiz' })
    expect(contestRules.mayDo('takePapers', standing({ state: 'scoring', rounds: [quiz] }), secretary)).toBe(true)
    expect(contestRules.mayDo('takePapers', standing({ state: 'scoring' }), secretary)).toBe(false)
    expect([0, 1].map((nth) => contestRules.mayDo('reopen', standing({ state: 'scoring', round: nth }), secretary))).toEqual([false, true])
  })

  it('carries on its page all that its rules look at', () => expectTypeOf<ContestRecord>().toExtend<ContestFacts>())
})

describe('a round', () => {
  it('is judged by criteria, and parts papers by no extra round', () => {
    const faults = (given: object) => round.safeParse({ name: '初赛', ...given }).error?.issues.map(({ message, path }) => [message, path.join('.')])
    expect(faults({ criteria: [] })).toEqual([['CRITERIA_MISSING', 'criteria']])
    expect(faults({ means: 'quiz', ties: 'extra' })).toEqual([['EXTRA_OF_PAPERS', 'ties']])
    expect(faults({ criteria: [{ name: '表达', most: '0' }] })).toEqual([['OUTSIDE', 'criteria.0.most']])
    expect(faults({ criteria: [{ name: '表达', most: '10', weight: '100.5' }] })).toEqual([['OUTSIDE', 'criteria.0.weight']])
  })

  it('takes a mark for each criterion, up to its full marks', () => {
    expect(() => assertMarks(judged(), ['60', '40.00'])).not.toThrow()
    expect(() => assertMarks(judged(), ['60.01', '40'])).toThrow(expect.objectContaining({ code: 'SCORE_OUT_OF_RANGE', params: { criterion: '表达', most: '60' } }))
    expect(() => assertMarks(judged(), ['60'])).toThrow(expect.objectContaining({ code: 'MARKS_COUNT', params: { needed: 2 } }))
  })
})

describe('a contest', () => {
  const kinds = (...given: Parameters<typeof lacksOf>) => lacksOf(...given).map(({ lack }) => lack)

  it('is ready with two entrants and a judge for what its rounds drop', () => {
    expect(lacksOf(raw(), [])).toEqual([])
    expect(kinds(raw({ entrants: [], rounds: [] }), [])).toEqual(['rounds', 'entrants'])
    expect(lacksOf(raw({ rounds: [judged({ dropHighest: 2, dropLowest: 1 })] }), [])).toEqual([{ lack: 'judges', round: 1, needed: 4 }])
    expect(lacksOf(raw({ rounds: [judged({ dropHighest: 1, dropLowest: 1 })], relatives: [{ judge: 'a', entrant: 'x' }] }), [])).toEqual([{ lack: 'judgesOfEntrant', round: 1, entrant: 'x', needed: 3 }])
  })

  it('says before its last round how many go on, and weighs rounds that count together as a whole', () => {
    expect(kinds(raw({ rounds: [judged(), judged()] }), [])).toEqual(['advance'])
    expect(kinds(raw({ rounds: [judged({ advance: 3 })] }), [])).toEqual(['lastAdvance'])
    const last = (weight: string) => [judged({ advance: 3, weight: '30' }), judged({ counts: 'with_earlier', weight })]
    expect(kinds(raw({ rounds: last('60') }), [])).toEqual(['weights'])
    expect(kinds(raw({ rounds: last('70.00') }), [])).toEqual([])
  })

  it('has groups where a round has places for each, and everybody in one of them', () => {
    expect(kinds(raw({ rounds: [judged({ grouped: true })] }), [])).toEqual(['groups'])
    expect(lacksOf(raw({ entrants: [{ id: 'x', group: '青年组', outFrom: null }, { id: 'y', group: null, outFrom: null }] }), ['青年组'])).toEqual([{ lack: 'groupOfEntrant', entrant: 'y' }])
  })
})
