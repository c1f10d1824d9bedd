import type { HomeServiceRecord, HomeServiceRow } from '@wuxin/volunteers/home-service-view.schema'
import { compound, listed, place, property } from '@wuxin/web/people.fixture'

export const matterId = '0192f3a0-9999-7000-8000-000000000001'

/** What a resident has just reported to the property's service home. */
export const matterRecord = (overrides: Partial<HomeServiceRecord> = {}): HomeServiceRecord => ({
  id: matterId, version: 1, number: 'FW-2025-0003', title: '厨房水管漏水', place, kind: 'plumbing', state: 'accept', unit: { id: property, name: '安居物业' }, askedAt: '2025-04-12T01:00:00.000Z',
  dueAt: '2025-04-12T04:00:00.000Z', reopened: 0, area: compound, units: [property], settingsVersion: 0, words: '厨房水管漏水，已关总阀。', photos: [], finishedById: null, result: null, callBacks: [], reason: null,
  asker: { name: '王**', phone: '138****1234', spot: '3号楼***', masked: true },
  steps: [{ id: 'step-1', at: '2025-04-12T01:00:00.000Z', action: 'ask', actor: { name: '居民', role: null, unit: null }, words: null, params: { owner: '安居物业' }, photos: [] }],
  ...overrides,
})

/** The same as a row of the list. */
export const matterRow = (overrides: Partial<HomeServiceRow> = {}): HomeServiceRow => {
  const { id, version, number, title, kind, state, unit, askedAt, dueAt, reopened } = matterRecord()
  return { id, version, number, title, place, kind, state, unit, askedAt, dueAt, reopened, ...overrides }
}

/** A page of the list with its chips. */
export const matterList = (rows: HomeServiceRow[]) => listed(rows, { chips: { mine: 1, to_accept: 1, under_way: 0, to_call_back: 2, reopened: 1, overdue: 0, closed: 6 } })
