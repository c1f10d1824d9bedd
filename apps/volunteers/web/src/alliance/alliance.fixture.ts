import type { AllianceRow } from '@wuxin/volunteers/alliance.schema'
import { compound, place, property } from '@wuxin/web/people.fixture'
import type { AllianceRecord } from './alliance-steps.tsx'

export const community = compound.slice(0, 12)
export const allianceId = '0192f3a0-1111-7000-8000-000000000031'

/** The property company, paired with the community and one of its compounds. */
export const alliance = (overrides: Partial<AllianceRecord> = {}): AllianceRecord => ({
  id: allianceId, version: 1, unit: { id: property, name: '安居物业' }, place: { code: community, name: '云泰园社区', path: '云兴镇 · 云泰园社区' }, compounds: [{ code: compound, name: place.name }],
  pairing: 'one_to_one', from: '2025-03-01', to: null, isCurrent: true, projects: 2, served: 14, area: community, units: [property], words: '每月一次主题活动', reason: null,
  steps: [{ id: 'one', at: '2025-03-01T02:00:00.000Z', action: 'pair', actor: { name: '李敏', role: 'community_worker', unit: null }, words: '每月一次主题活动', params: { compounds: ['云泰园小区'], from: '2025-03-01' }, photos: [] }],
  ...overrides,
})

/** The same as a row of the list. */
export const allianceRow = (overrides: Partial<AllianceRow> = {}): AllianceRow => {
  const { id, version, unit, place: where, compounds, pairing, from, to, isCurrent, projects, served } = alliance()
  return { id, version, unit, place: where, compounds, pairing, from, to, isCurrent, projects, served, ...overrides }
}
