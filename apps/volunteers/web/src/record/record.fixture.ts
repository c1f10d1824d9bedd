import type { RecordRow, ServiceRecordView } from '@wuxin/volunteers/service-record.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

export const recordId = '0192f3a0-8888-7000-8000-000000000001'

/** What a member wrote down of yesterday. */
export const serviceRecord = (overrides: Partial<ServiceRecordView> = {}): ServiceRecordView => ({
  id: recordId, version: 1, state: 'reported', volunteer: { id: '0192f3a0-7777-7000-8000-000000000011', name: '孙洁' }, place, spot: '社区食堂', day: '2025-04-11', from: '09:00', to: '11:30', minutes: 150,
  words: '给三户老人送餐', photos: [], occasion: { kind: 'household', id: null, label: 'JD-2025-0003' }, corrected: false, dueAt: '2025-04-18T15:59:59.999Z', area: compound, units: [], settingsVersion: 0,
  personId: 'member', reportedById: 'member', reason: null,
  steps: [{ id: 'step-1', at: '2025-04-11T04:00:00.000Z', action: 'report', actor: { name: '孙洁', role: 'party_member', unit: null }, words: '给三户老人送餐', photos: [], params: { day: '2025-04-11', from: '09:00', to: '11:30', place: '社区食堂' } }],
  ...overrides,
})

/** The same as a row of the list. */
export const serviceRow = (overrides: Partial<RecordRow> = {}): RecordRow => {
  const { id, version, state, volunteer, spot, day, from, to, minutes, words, photos, occasion, corrected, dueAt } = serviceRecord()
  return { id, version, state, volunteer, place, spot, day, from, to, minutes, words, photos, occasion, corrected, dueAt, ...overrides }
}

/** A page of records with its chips. */
export const serviceList = (rows: RecordRow[]) => listed(rows, { chips: { reported: rows.length, confirmed: 0, refused: 0, corrected: 0, mine: 0 }, minutes: 0 })
