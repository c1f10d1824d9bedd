import type { SessionRecord, SessionRow } from '@wuxin/volunteers/session-view.schema'
import { compound, listed, place, property } from '@wuxin/web/people.fixture'

export const sessionId = '0192f3a0-8888-7000-8000-000000000001'

/** A free clinic that is arranged for the day of the tests. */
export const sessionRecord = (overrides: Partial<SessionRecord> = {}): SessionRecord => ({
  id: sessionId, version: 1, number: 'ZY-2025-0003', title: '春季义诊', place, kind: 'medical', state: 'planned', unit: { id: property, name: '安居物业' }, provider: '县人民医院 王医生', day: '2025-04-12',
  from: '09:00', to: '11:30', spot: '红色港湾一楼', heads: null, area: compound, units: [property], settingsVersion: 0, providerUnit: property, words: '带上医保卡。', attendance: [], namesAllowed: true,
  result: null, reason: null,
  steps: [{ id: 'step-1', at: '2025-04-07T02:00:00.000Z', action: 'plan', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null, params: { day: '2025-04-12', from: '09:00', to: '11:30', spot: '红色港湾一楼' }, photos: [] }],
  ...overrides,
})

/** The same session as a row of the list. */
export const sessionRow = (overrides: Partial<SessionRow> = {}): SessionRow => {
  const { id, version, number, title, kind, state, unit, provider, day, from, to, spot, heads } = sessionRecord()
  return { id, version, number, title, place, kind, state, unit, provider, day, from, to, spot, heads, ...overrides }
}

/** A page of the list with its chips. */
export const sessionList = (rows: SessionRow[]) => listed(rows, { chips: { upcoming: 1, to_close: 0, held: 4, cancelled: 0 } })
