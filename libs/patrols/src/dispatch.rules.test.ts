import { describe, expect, it } from 'vitest'
import { suggest, type DispatchRule } from './dispatch.rules.ts'

const county = '140225'
const compound = '140225100201001'
const rule = (id: string, area: string, kind: string | null, over: Partial<DispatchRule> = {}): DispatchRule => ({ id, area, kind, target: 'unit', unit: `unit-${id}`, role: null, ...over })
const hazard = { area: `${compound}002`, kind: 'gas', property: 'taian' }

describe('a hazard', () => {
  it('goes by the rule of the nearest place, then by the one of its kind, and says why', () => {
    const rules = [rule('all', county, null), rule('gas', county, 'gas'), rule('here', compound, null), rule('fire', compound, 'fire')]
    expect(suggest(hazard, rules)).toEqual({ ownerUnit: 'unit-here', ownerRole: null, because: 'place', rule: 'here' })
    expect(suggest(hazard, rules.slice(0, 2))).toMatchObject({ rule: 'gas', because: 'kind' })
    expect(suggest({ ...hazard, kind: 'fire' }, rules)).toMatchObject({ rule: 'fire', because: 'place_and_kind' })
    expect(suggest({ ...hazard, area: '140225100202001' }, rules.slice(0, 1))).toMatchObject({ because: 'county' })
  })

  it('goes without a rule to the property, and to the secretary where there is none', () => {
    expect(suggest(hazard, [])).toEqual({ ownerUnit: 'taian', ownerRole: null, because: 'default', rule: null })
    expect(suggest({ ...hazard, property: null }, [rule('p', county, null, { target: 'property', unit: null })])).toEqual({ ownerUnit: null, ownerRole: 'branch_secretary', because: 'default', rule: null })
  })
})
