import { describe, expect, it } from 'vitest'
import { dispatch } from './dispatch.rules.ts'
import type { DispatchRule } from './dispatch.schema.ts'

const county = '140226'
const compound = '140226100019001'
const grid = `${compound}002`
let made = 0
const rule = (overrides: Partial<DispatchRule>): DispatchRule => ({
  id: `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  category: null, area: county, receiver: null, unit: null, active: true, ...overrides,
})
const light = { area: grid, category: '0401' }

describe('dispatch', () => {
  it('goes to the nearest receiver where no rule fits, and says so', () => {
    const nearest = [county, '140226100', '140226100019', compound, grid].map((area) => dispatch({ area, category: '0401' }, []).receiver)
    expect(nearest.map((each) => each.role)).toEqual(['township_officer', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker'])
    expect(nearest.every((each) => each.because.code === 'default')).toBe(true)
  })

  it('prefers the most specific place over the most specific category', () => {
    const rules = [rule({ category: '0401', unit: 'of-county' }), rule({ area: compound, unit: 'of-compound' })]
    expect(dispatch(light, rules).unit).toMatchObject({ id: 'of-compound', because: { code: 'place', params: { area: compound } } })
  })

  it('prefers at one place the category over its group, and the group over any', () => {
    const any = rule({ unit: 'any' })
    const group = rule({ category: '04', unit: 'group' })
    const exact = rule({ category: '0401', unit: 'exact' })
    expect(dispatch(light, [any, group, exact]).unit?.id).toBe('exact')
    expect(dispatch(light, [any, group]).unit?.id).toBe('group')
    expect(dispatch({ area: grid, category: '0301' }, [any, group, exact]).unit?.id).toBe('any')
  })

  it('takes receiver and unit from the best rule that names each', () => {
    const forUnit = rule({ category: '05', unit: 'power' })
    const forReceiver = rule({ area: compound, receiver: 'branch_secretary' })
    expect(dispatch({ area: grid, category: '0503' }, [forUnit, forReceiver])).toEqual({
      receiver: { role: 'branch_secretary', area: compound, because: { code: 'place', rule: forReceiver.id, params: { area: compound, category: null } } },
      unit: { id: 'power', because: { code: 'category', rule: forUnit.id, params: { area: county, category: '05' } } },
    })
  })

  it('says when both place and category decided', () => {
    const both = rule({ area: compound, category: '0401', unit: 'lights' })
    expect(dispatch(light, [both]).unit?.because).toEqual({ code: 'place_and_category', rule: both.id, params: { area: compound, category: '0401' } })
  })

  it('does not look for a grid worker where only the compound is known', () => {
    const toGrid = rule({ receiver: 'grid_worker' })
    expect(dispatch({ area: compound, category: '0401' }, [toGrid]).receiver).toMatchObject({ role: 'branch_secretary', area: compound })
  })

  it('ignores rules of neighbours and rules out of use, and leaves the list as it was', () => {
    const rules = [rule({ area: '140226100019002', unit: 'neighbour' }), rule({ unit: 'old', active: false }), rule({ unit: 'far' }), rule({ area: compound, unit: 'near' })]
    const before = [...rules]
    expect(dispatch(light, rules).unit?.id).toBe('near')
    expect(rules).toEqual(before)
  })

  it('takes the first of two rules with equal right', () => {
    expect(dispatch(light, [rule({ unit: 'first' }), rule({ unit: 'second' })]).unit?.id).toBe('first')
  })
})
