import { describe, expect, it } from 'vitest'
import { pairingOf, placesFault, rivalOf, standingOn, uncoveredBy, type Alliance } from './alliance.rules.ts'

const community = '140226100001'
const pair = (unit: string, overrides: Partial<Alliance> = {}): Alliance => ({ unit, community, compounds: [`${community}001`], from: '2024-03-01', to: null, ...overrides })

describe('a pairing', () => {
  it('is of a unit with one community and compounds of that community', () => {
    expect(placesFault(community, [`${community}001`])).toBeNull()
    expect(placesFault(community, ['140226100002001'])).toBe('elsewhere')
    expect(placesFault('140226100', [`${community}001`])).toBe('level')
    expect(placesFault(community, [community])).toBe('level')
  })

  it('is refused where the unit has another community at that time', () => {
    const before = pair('bank', { community: '140226100002', compounds: ['140226100002001'], to: '2024-12-31' })
    expect(rivalOf(pair('bank', { from: '2025-01-01' }), [before])).toBeNull()
    expect(rivalOf(pair('bank', { from: '2024-12-31' }), [before])).toBe(before)
    expect(rivalOf(pair('bank'), [pair('bank', { compounds: [`${community}002`] })])).toBeNull()
  })

  it('is 1+1 with one unit and N+1 with several, counted anew each time', () => {
    expect([pairingOf(`${community}001`, []), pairingOf(`${community}001`, [pair('bank')]), pairingOf(`${community}001`, [pair('bank'), pair('school')])]).toEqual([null, 'one_to_one', 'many_to_one'])
    expect(pairingOf(`${community}002`, [pair('bank'), pair('school', { compounds: [`${community}002`] })])).toBe('one_to_one')
    expect(pairingOf(community, [pair('bank'), pair('school', { compounds: [`${community}002`] })])).toBe('many_to_one')
  })
})

it('what no pairing of a day covers is listed: units, communities and compounds', () => {
  const all = standingOn([pair('bank'), pair('school', { to: '2024-12-31' })], '2025-04-21')
  expect(uncoveredBy(all, { units: ['bank', 'school'], communities: [community, '140226100002'], compounds: [`${community}001`, `${community}002`] })).toEqual({ units: ['school'], communities: ['140226100002'], compounds: [`${community}002`] })
})
