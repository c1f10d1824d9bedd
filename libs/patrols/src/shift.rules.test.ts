import { advance } from '@wuxin/platform/lifecycle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftOut, shiftLifecycle, shiftRules, shiftStates, stepOfDeed, takesActions, visitedOf, type ShiftFacts } from './shift.rules.ts'

const compound = '140225100201001'
const member = { id: 'member', grants: [{ role: 'party_member' as const, area: compound, unit: null }] }
const shift = (facts: Partial<ShiftFacts> = {}): ShiftFacts => ({ state: 'planned', area: compound, walkers: ['member'], ...facts })

describe('a shift', () => {
  it('is started and finished by those who are on it, from wherever their post is', () => {
    const elsewhere = { id: 'member', grants: [{ role: 'party_member' as const, area: '140225100202', unit: null }] }
    expect([member, elsewhere, { ...member, id: 'another' }].map((who) => shiftRules.nextAction(shift(), who))).toEqual(['start', 'start', null])
    expect(shiftRules.mayDo('start', shift(), { ...member, grants: [{ role: 'party_member', area: '140226', unit: null }] })).toBe(false)
  })

  it('takes what its walkers did, whatever it was thought to be meanwhile', () => {
    for (const state of ['missed', 'cancelled', 'done'] as const) expect(takesActions({ ...shift({ state }), everWalkers: [] }, member)).toBe(true)
    expect(takesActions({ ...shift(), everWalkers: [] }, { id: 'another' })).toBe(false)
    expect(takesActions({ ...shift(), everWalkers: ['another'] }, { id: 'another' })).toBe(true)
  })

  it('takes any deeds of any phones in any state, and ends by a finish that comes last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shiftStates), fc.array(fc.constantFrom('start', 'checkIn', 'find', 'finish')), (first, deeds) => {
        const go = (state: ShiftFacts['state'], deed: string): ShiftFacts['state'] => {
          const step = stepOfDeed(deed, state)
          return step === null ? state : advance(shiftLifecycle, state, step)
        }
        const reached = deeds.reduce(go, first)
        expect(shiftStates).toContain(reached)
        expect(go(go(go(reached, 'start'), 'start'), 'finish')).toBe('done')
      }),
    )
  })

  it('tells the checkpoints that nobody was at and gave no reason for; twice at one counts once', () => {
    expect(leftOut(['a', 'b', 'c'], ['a', 'a'], [{ checkpoint: 'c' }])).toEqual(['b'])
    expect(visitedOf(['a', 'b', 'c'], ['a', 'a', 'elsewhere'])).toEqual({ visited: 1, of: 3 })
  })
})
