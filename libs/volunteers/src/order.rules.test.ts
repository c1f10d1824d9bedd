import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { isLivelihoodMatter, isOffered, mayOrderer, mayReadOrder, monthOf, orderRules, roomIn, stateAfterScore, stepOfOrder, type OrderFacts } from './order.rules.ts'
import { orderStates } from './order.schema.ts'

const compound = '140226100019001'
const who = (role: Grant['role'], id: string, overrides: Partial<Grant> = {}) => ({ id, grants: [{ role, area: compound, ...overrides }] })
const worker = who('community_worker', 'worker')
const contact = who('unit_contact', 'contact', { unit: 'clinic' })
const order = (overrides: Partial<OrderFacts> = {}): OrderFacts => ({ state: 'accept', area: compound, units: ['clinic'], ownerUnit: 'clinic', ownerPerson: null, placedById: null, doers: [], ...overrides })

describe('an order', () => {
  it('is accepted or refused by its unit, and handed on by the community', () => {
    expect(orderRules.actionsFor(order(), contact)).toEqual(['accept', 'refuse'])
    expect(orderRules.actionsFor(order(), who('unit_contact', 'other', { unit: 'school' }))).toEqual([])
    expect(orderRules.actionsFor(order(), worker)).toEqual(['handOn', 'withdraw'])
  })

  it('that nobody has is taken on by a member, not by a unit', () => {
    const waiting = order({ state: 'dispatch', ownerUnit: null, units: [] })
    expect(orderRules.actionsFor(waiting, who('party_member', 'member'))).toEqual(['take'])
    expect(orderRules.actionsFor(waiting, contact)).toEqual([])
    expect(orderRules.nextAction(waiting, worker)).toBe('dispatch')
  })

  it('is checked and rated by nobody who did the work', () => {
    const done = order({ state: 'check', doers: ['worker'] })
    expect(orderRules.actionsFor(done, worker)).toEqual([])
    expect(orderRules.nextAction(done, who('community_worker', 'colleague'))).toBe('pass')
  })

  it('shows whose it is to its unit as long as it is open, and to those who organise the place', () => {
    expect([mayReadOrder(order(), contact), mayReadOrder(order({ state: 'closed' }), contact), mayReadOrder(order({ state: 'closed' }), worker)]).toEqual([true, false, true])
    expect(mayReadOrder(order(), who('party_member', 'member'))).toBe(false)
  })

  it('is rated by whoever ordered it, and withdrawn until it was served', () => {
    expect([mayOrderer('rate', 'rate'), mayOrderer('withdraw', 'serve'), mayOrderer('withdraw', 'check')]).toEqual([true, true, false])
  })

  it('rated with one or two goes back, as often as the settings allow', () => {
    const settings = { orderReopen: 1 }
    expect([stateAfterScore(2, 0, settings), stateAfterScore(2, 1, settings), stateAfterScore(3, 0, settings)]).toEqual(['serve', 'closed', 'closed'])
  })

  it('stands on one of the five steps in every state', () => {
    expect(orderStates.map(stepOfOrder)).toEqual(['dispatch', 'accept', 'serve', 'serve', 'rate', 'rate', 'dispatch', 'place'])
  })
})

describe('an offer', () => {
  it('has room for what its month leaves, and never less than none', () => {
    expect([roomIn(30, 12), roomIn(30, 30), roomIn(30, 31), roomIn(null, 400)]).toEqual([18, 0, 0, null])
  })

  it('counts an order in the month of Shanghai', () => expect(monthOf(new Date('2025-04-30T16:30:00Z'))).toBe('2025-05'))

  it('is ordered from its first day to its last, unless it was closed', () => {
    const offer = { from: '2025-03-01', to: '2025-12-31', closedAt: null }
    expect([isOffered(offer, '2025-03-01'), isOffered(offer, '2025-12-31'), isOffered(offer, '2026-01-01')]).toEqual([true, true, false])
    expect(isOffered({ ...offer, closedAt: new Date('2025-06-01T00:00:00Z') }, '2025-07-01')).toBe(false)
  })
})

it('counts as a livelihood matter once it was closed as solved, a party member among those who did it', () => {
  const solved = { state: 'closed', outcome: 'solved', doers: [{ partyMember: false }, { partyMember: true }] } as const
  expect(isLivelihoodMatter(solved)).toBe(true)
  expect(isLivelihoodMatter({ ...solved, doers: [{ partyMember: false }] })).toBe(false)
  expect(isLivelihoodMatter({ ...solved, outcome: 'explained' })).toBe(false)
  expect(isLivelihoodMatter({ ...solved, state: 'rate' })).toBe(false)
})
