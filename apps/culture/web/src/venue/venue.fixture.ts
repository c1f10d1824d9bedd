import type { VenueRecord, VenueRow } from '@wuxin/culture/venue.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const venueId = '0192f3a0-aaaa-7000-8000-000000000001'
const everyDay = [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '21:00' }]

/** The hub of a compound as the list has it. */
export const venueRow = (overrides: Partial<VenueRow> = {}): VenueRow => ({
  id: venueId, version: 2, name: '云泰园红色港湾', kind: 'harbour', place, spot: '3号楼一层', functions: ['party', 'reading'], capacity: 60, needsApproval: false, retired: false, today: everyDay, ahead: 2, ...overrides,
})

/** The same as its page shows it. */
export const venueRecord = (overrides: Partial<VenueRecord> = {}): VenueRecord => ({
  ...venueRow(), area: compound, units: [], settingsVersion: 0, equipment: ['投影', '桌椅'], hours: { weekdays: [...Array.from({ length: 6 }, () => everyDay), []], holidays: [{ from: '09:00', to: '12:00' }] }, keeper: { unit: null, role: null, names: '王强' }, words: null,
  closures: [], retiredReason: null, ...overrides,
})
