import type { OfferRow } from '@wuxin/volunteers/offer.schema'
import type { OrderRecord, OrderRow } from '@wuxin/volunteers/order-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { compound, listed, place, property } from '@wuxin/web/people.fixture'

export const orderId = '0192f3a0-7777-7000-8000-000000000001'
export const offerId = '0192f3a0-7777-7000-8000-0000000000f1'

/** A member of the compound's branch. */
export const member: Caller = { id: 'member', name: '孙洁', userName: 'zuoyun.member', kind: 'staff', county: '140226', grants: [{ role: 'party_member', area: compound }] }

/** An order of a resident that nobody has yet. */
export const orderRecord = (overrides: Partial<OrderRecord> = {}): OrderRecord => ({
  id: orderId, version: 1, number: 'DD-2025-0007', title: '想请人上门理发', place, state: 'dispatch', kind: 'haircut', offer: null, source: 'resident', placedAt: '2025-04-11T02:00:00.000Z',
  dueAt: '2025-04-14T15:59:59.999Z', owner: null, outcome: null, partyMember: false, score: null, remarks: 0, supervised: false, area: compound, units: [], settingsVersion: 0,
  words: '老人八十三岁，卧床。', photos: [], day: null, orderer: { name: '王**', phone: '138****1234', spot: '3号楼***', masked: true }, placedById: null, ownerUnit: null, ownerPerson: null, doers: [],
  people: [], appointment: null, result: null, ratings: [], reopened: 0, unread: 0, reason: null,
  steps: [{ id: 'step-1', at: '2025-04-11T02:00:00.000Z', action: 'place', actor: { name: '居民', role: null, unit: null }, words: null, params: { source: 'resident', title: '' }, photos: [] }],
  ...overrides,
})

/** The same, given to the property company. */
export const givenOrder = (overrides: Partial<OrderRecord> = {}): OrderRecord => orderRecord({ state: 'accept', owner: '安居物业', ownerUnit: property, units: [property], version: 2, ...overrides })

/** A further line of its history. */
export const orderStep = (action: OrderRecord['steps'][number]['action'], overrides: Partial<OrderRecord['steps'][number]> = {}): OrderRecord['steps'][number] => ({
  id: `step-${action}`, at: '2025-04-11T03:00:00.000Z', action, actor: { name: '孙丽', role: 'property_manager', unit: '安居物业' }, words: null, params: {}, photos: [], ...overrides,
})

/** The same order as a row of the list. */
export const orderRow = (overrides: Partial<OrderRow> = {}): OrderRow => {
  const { id, version, number, title, state, kind, offer, source, placedAt, dueAt, owner, outcome, partyMember, score, remarks, supervised } = orderRecord()
  return { id, version, number, title, place, state, kind, offer, source, placedAt, dueAt, owner, outcome, partyMember, score, remarks, supervised, ...overrides }
}

/** A page of the list with its chips. */
export const orderList = (rows: OrderRow[]) =>
  listed(rows, { chips: { mine: 1, to_dispatch: 1, to_accept: 2, under_way: 3, to_check: 0, to_rate: 1, remarked: 1, supervised: 0, overdue: 2, closed: 9 } })

/** An item of the catalogue that the property company offers to the compound. */
export const offerRow = (overrides: Partial<OfferRow> = {}): OfferRow => ({
  id: offerId, version: 3, kind: 'repair', title: '修门锁', words: '免工费，配件按成本。', unit: { id: property, name: '安居物业' }, place, capacity: 10, taken: 4, free: 6, from: '2025-01-01', to: null, isOpen: true,
  closedReason: null, ...overrides,
})
