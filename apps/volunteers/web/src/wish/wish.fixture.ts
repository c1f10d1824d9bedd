import type { OpenWish, WishRecord, WishRow } from '@wuxin/volunteers/wish-view.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

export const wishId = '0192f3a0-1111-7000-8000-000000000021'

/** A wish that a resident has just posted, as whoever organises reads it. */
export const wishRecord = (overrides: Partial<WishRecord> = {}): WishRecord => ({
  id: wishId, version: 2, number: 'XY-2025-0021', title: '想要一台收音机', place, area: compound, units: [], settingsVersion: 0, state: 'verify', kind: 'thing', source: 'resident',
  postedAt: '2025-04-11T01:00:00.000Z', dueAt: '2025-04-16T15:59:59.999Z', until: null, round: 1, claimer: null, leftOver: false, score: null,
  words: '赵玉兰老人想要一台收音机，一个人在家太静。', photos: [], publicTitle: null, publicWords: null, publishedAt: null, roundUntil: null,
  wisher: { name: '赵**', phone: '138****5678', spot: '3号楼***', masked: true }, registrar: null, registrarId: null, sourceRef: null, claimerId: null, fulfillers: [], claimedAt: null,
  contact: null, fulfilment: null, confirmation: null, rating: null, reason: null,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'post', actor: { name: '居民', role: null, unit: null }, words: null, params: { source: 'resident', label: '' }, photos: [] }],
  ...overrides,
})

/** The same once it is published, as somebody reads it who might claim it. */
export const openRecord = (overrides: Partial<WishRecord> = {}): WishRecord =>
  wishRecord({
    state: 'claim', dueAt: null, title: '一台收音机', publicTitle: '一台收音机', publicWords: '一位独居老人想要一台收音机。', publishedAt: '2025-04-12T01:00:00.000Z', roundUntil: '2025-05-12T15:59:59.999Z',
    words: null, wisher: { name: null, phone: null, spot: null, masked: true }, steps: [], ...overrides,
  })

/** The same in somebody's hands. */
export const claimedRecord = (overrides: Partial<WishRecord> = {}): WishRecord =>
  wishRecord({
    ...openRecord(), state: 'contact', words: wishRecord().words, wisher: wishRecord().wisher, claimerId: 'member', claimer: { id: 'member', name: '孙洁', unit: null }, claimedAt: '2025-04-12T01:30:00.000Z',
    dueAt: '2025-04-19T15:59:59.999Z', ...overrides,
  })

/** The same as a row of the organisers' list. */
export const wishRow = (overrides: Partial<WishRow> = {}): WishRow => {
  const { id, version, number, title, state, kind, source, postedAt, dueAt, until, round, claimer, leftOver, score } = wishRecord()
  return { id, version, number, title, place, state, kind, source, postedAt, dueAt, until, round, claimer, leftOver, score, ...overrides }
}
/** A page of that list with its chips. */
export const wishList = (rows: WishRow[]) =>
  listed(rows, { chips: { mine: 2, to_verify: 1, to_publish: 0, unclaimed: 3, in_contact: 1, under_way: 2, to_confirm: 1, left_over: 1, overdue: 4, fulfilled: 9 } })

/** The same as one who might claim it finds it. */
export const openWish = (overrides: Partial<OpenWish> = {}): OpenWish => ({
  id: wishId, number: 'XY-2025-0021', title: '一台收音机', words: '一位独居老人想要一台收音机。', kind: 'thing', place, state: 'claim', round: 1, publishedAt: '2025-04-12T01:00:00.000Z',
  until: null, roundUntil: '2025-05-12T15:59:59.999Z', mine: false, dueAt: null, ...overrides,
})
