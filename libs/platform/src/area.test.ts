import { describe, expect, it } from 'vitest'
import { areaCode, isWithin, levelOf, parentOf, selfAndAncestors, upperBound } from './area.ts'

const compound = '140226100001003'

describe('an area code', () => {
  it('names its level by its length', () => {
    expect(['140226', '140226100', '140226100001', compound, `${compound}007`].map(levelOf)).toEqual([
      'county',
      'township',
      'community',
      'compound',
      'grid',
    ])
  })

  it('is refused at any other length', () => {
    expect(areaCode.safeParse('1402261').success).toBe(false)
    expect(() => levelOf('1402261')).toThrow(RangeError)
  })

  it('has the code of its parent as prefix, up to the county', () => {
    expect(selfAndAncestors(compound)).toEqual([compound, '140226100001', '140226100', '140226'])
    expect(parentOf('140226')).toBeNull()
  })

  it('lies in the scopes of all its ancestors and in no neighbour', () => {
    expect(isWithin(compound, '140226100')).toBe(true)
    expect(isWithin(compound, '140225')).toBe(false)
  })

  it('sorts below the upper bound of its scope', () => {
    expect(`${compound}999` < upperBound(compound)).toBe(true)
    expect('140226100001004' < upperBound(compound)).toBe(false)
  })
})
