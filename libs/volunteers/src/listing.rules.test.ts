import { describe, expect, it } from 'vitest'
import { freeOf, heldBy, isClaimable, leastAmount, listingRules, type Claim } from './listing.rules.ts'
import { projectStates } from './project.rules.ts'

const hall = { id: 'hall', amount: 10 }
const claim = (amount: number, overrides: Partial<Claim> = {}): Claim => ({ listing: 'hall', amount, delivered: 0, state: 'claim', ...overrides })

describe('what is left of a listing', () => {
  it('is less by all that is claimed, agreed or not', () => expect(freeOf(hall, [claim(4), claim(3, { state: 'carry' }), claim(9, { listing: 'bus' })])).toBe(3))

  it('comes back from what was declined or withdrawn, and from what was terminated as far as it was not delivered', () => {
    expect(projectStates.filter((state) => heldBy({ amount: 5, delivered: 2, state }) === 5)).toEqual(['claim', 'sign', 'carry', 'check', 'evaluate', 'closed'])
    expect(['declined', 'withdrawn', 'terminated'].map((state) => heldBy({ amount: 5, delivered: 2, state: state as Claim['state'] }))).toEqual([0, 0, 2])
  })

  it('is never oversold: claims that are let through one by one never hold more than there is', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const claims: Claim[] = []
      for (let turn = 0; turn < 30; turn += 1) {
        const wanted = 1 + ((seed * 7 + turn * 13) % 6)
        if (wanted <= freeOf(hall, claims)) claims.push(claim(wanted))
        const given = claims[(seed + turn) % Math.max(1, claims.length)]
        if (given?.state === 'claim' && turn % 4 === 3) given.state = turn % 8 === 3 ? 'withdrawn' : 'carry'
        const held = claims.reduce((sum, each) => sum + heldBy(each), 0)
        expect(held).toBeLessThanOrEqual(hall.amount)
        expect(freeOf(hall, claims)).toBe(hall.amount - held)
      }
    }
  })

  it('lets its amount be lowered to what is held, not below', () => expect(leastAmount('hall', [claim(4), claim(3, { state: 'withdrawn' })])).toBe(4))
})

describe('a listing', () => {
  it('is claimed while it is published, on its last day too', () => {
    const open = { state: 'published', expiresOn: '2025-06-30' } as const
    expect([isClaimable(open, '2025-06-30'), isClaimable(open, '2025-07-01'), isClaimable({ ...open, state: 'closed' }, '2025-06-01')]).toEqual([true, false, false])
  })

  it('is its owner\'s: a unit\'s people keep theirs, those of the place the place\'s', () => {
    const area = '140226100001'
    const worker = { id: 'worker', grants: [{ role: 'community_worker' as const, area }] }
    const contact = { id: 'contact', grants: [{ role: 'unit_contact' as const, area: '140226', unit: 'school' }] }
    const facts = { state: 'draft', area, units: [] } as const
    expect(listingRules.nextAction({ ...facts, unit: 'school' }, contact)).toBe('publish')
    expect(listingRules.actionsFor({ ...facts, unit: 'school' }, worker)).toEqual([])
    expect(listingRules.actionsFor({ ...facts, unit: null }, contact)).toEqual([])
    expect(listingRules.actionsFor({ ...facts, unit: null }, worker)).toEqual(['publish', 'amend', 'close'])
  })
})
