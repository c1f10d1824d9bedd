import type { BookingRecord, BookingRow, CalendarEntry, CalendarView } from '@wuxin/culture/booking.schema'
import { compound, place } from '@wuxin/web/people.fixture'
import { venueId } from '../venue/venue.fixture.ts'

export const bookingId = '0192f3a0-bbbb-7000-8000-000000000001'

/** A reading circle on Tuesday morning as the list has it. */
export const bookingRow = (overrides: Partial<BookingRow> = {}): BookingRow => ({
  id: bookingId, version: 1, number: 'YY-2025-0001', venue: { id: venueId, name: '云泰园红色港湾' }, place, starts: '2025-04-15T01:00:00.000Z', ends: '2025-04-15T03:00:00.000Z', purpose: '读书会', people: 20, state: 'held', by: '孙洁', event: null, source: null, dueAt: null, ...overrides,
})

/** The same as its page shows it. */
export const bookingRecord = (overrides: Partial<BookingRecord> = {}): BookingRecord => ({
  ...bookingRow(), area: compound, units: [], settingsVersion: 0, askedBy: 'member', reason: null, keeper: '王强',
  steps: [{ id: 's1', at: '2025-04-10T02:00:00.000Z', action: 'book', actor: { name: '孙洁', role: 'party_member', unit: null }, words: null, params: {} }], ...overrides,
})

/** How the calendar has it. */
export const entry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({ id: bookingId, version: 1, number: 'YY-2025-0001', starts: '2025-04-15T01:00:00.000Z', ends: '2025-04-15T03:00:00.000Z', purpose: '读书会', state: 'held', by: '孙洁', event: null, venue: venueId, mayMove: true, ...overrides })

/** The days of a calendar from a day on, all open alike. */
export const calendar = (from: string, days: number, entries: CalendarEntry[] = [entry()]): CalendarView => ({
  venues: [{
    id: venueId, name: '云泰园红色港湾', kind: 'harbour', place, needsApproval: false, mayBook: true,
    days: Array.from({ length: days }, (_, at) => ({ day: new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10), holiday: false, open: [{ from: '08:00', to: '18:00' }] })),
  }],
  entries, asOf: '2025-04-12T02:00:00.000Z',
})
