import { describe, expect, it } from 'vitest'
import { matchesFor, nearestCommon, type Matchable } from './match.rules.ts'

const listing = (id: string, overrides: Partial<Matchable> = {}): Matchable => ({ id, kind: 'talent', area: '140226100001', title: '义务理发师', words: '每月两次上门理发', free: 4, ...overrides })
const need = listing('need', { area: '140226100001002', title: '老人上门理发', words: '行动不便的老人需要理发', free: 6 })

describe('a suggestion', () => {
  it('says why: the kind, the nearest place that holds both, the words that both have, how much it covers', () => {
    expect(matchesFor(need, [listing('barber')])).toMatchObject([
      {
        id: 'barber',
        reasons: [
          { because: 'kind', kind: 'talent' }, { because: 'place', area: '140226100001', level: 'community' }, { because: 'words', shared: expect.arrayContaining(['理发', '上门']) }, { because: 'amount', covers: 4, of: 6 },
        ],
      },
    ])
  })

  it('is none of another kind, of another county, or with nothing left', () => {
    expect(matchesFor(need, [listing('hall', { kind: 'place' }), listing('far', { area: '140225100201' }), listing('full', { free: 0 })])).toEqual([])
  })

  it('comes first where it is nearer and speaks of the same', () => {
    const offered = [listing('county', { area: '140226' }), listing('lawyer', { title: '法律咨询', words: '律师值班' }), listing('barber')]
    expect(matchesFor(need, offered).map(({ id }) => id)).toEqual(['barber', 'county', 'lawyer'])
  })

  it('gives no words as a reason that all listings have', () => {
    const [match] = matchesFor(listing('a', { title: '需要服务', words: '社区居民需要' }), [listing('b', { title: '提供服务', words: '单位可以提供' })])
    expect(match?.reasons.map(({ because }) => because)).toEqual(['kind', 'place', 'amount'])
  })
})

it('the nearest common place of two is the lowest that holds both', () => {
  expect(nearestCommon('140226100001002', '140226100001005')).toBe('140226100001')
  expect(nearestCommon('140226100001', '140226100001005')).toBe('140226100001')
  expect(nearestCommon('140226100001', '140225100201')).toBeNull()
})
