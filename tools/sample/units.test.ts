import { describe, expect, it } from 'vitest'
import { isCreditCode } from '@wuxin/platform/credit-code'
import { communitiesOf, compoundNamed, compounds, grids } from './places.ts'
import { committeeOf, propertyOf, responsibleUnitOf, unitKey, units } from './units.ts'

const keys = new Set(units.map((each) => each.key))

describe('the units of both counties', () => {
  it('have a valid credit code, a key and a name each of their own', () => {
    expect(units.filter((each) => !isCreditCode(each.creditCode))).toEqual([])
    expect(new Set(units.map((each) => each.creditCode)).size).toBe(units.length)
    expect(new Set(units.map((each) => each.name)).size).toBe(units.length)
    expect(keys.size).toBe(units.length)
  })

  it('bear a code of their own county', () => {
    expect(units.filter((each) => each.creditCode.slice(2, 8) !== each.area.slice(0, 6))).toEqual([])
  })

  it('hold the committee of every community', () => {
    const communities = [...communitiesOf('zuoyun'), ...communitiesOf('hunyuan')]
    expect(communities.filter((each) => !keys.has(committeeOf(each.code)))).toEqual([])
  })

  it('look after every compound but the old courtyards', () => {
    const without = compounds.filter((each) => propertyOf(each) === null)
    expect(without.every((each) => each.name.endsWith('片区'))).toBe(true)
    expect(compounds.every((each) => keys.has(propertyOf(each) ?? unitKey('zuoyun', 'housing')))).toBe(true)
  })

  it('answer for every micro-grid, one unit for all grids of a compound', () => {
    expect(grids.every((each) => keys.has(responsibleUnitOf(each.code)))).toBe(true)
    const compound = compoundNamed('云泰园小区')
    expect(new Set(grids.filter((each) => each.code.startsWith(compound)).map((each) => responsibleUnitOf(each.code))).size).toBe(1)
    expect(() => responsibleUnitOf('140226100')).toThrow(RangeError)
  })
})
