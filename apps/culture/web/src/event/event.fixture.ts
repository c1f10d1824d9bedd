import type { EventRecord, EventRow } from '@wuxin/culture/event-view.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

export const eventId = '0192f3a0-bbbb-7000-8000-000000000001'

/** A reading day as the list has it, a day ahead of `present`. */
export const eventRow = (overrides: Partial<EventRow> = {}): EventRow => ({
  id: eventId, version: 2, number: 'HD-2025-0001', title: '世界读书日共读', place, state: 'sign_up', kind: 'reading', starts: '2025-04-13T01:00:00.000Z', ends: '2025-04-13T03:00:00.000Z', at: '小区广场', organiser: '王强',
  hasSignUp: true, capacity: 30, attended: null, dueAt: '2025-04-13T01:00:00.000Z', ...overrides,
})

/** The same as its page shows it. */
export const eventRecord = (overrides: Partial<EventRecord> = {}): EventRecord => ({
  ...eventRow(), area: compound, units: [], settingsVersion: 0, particulars: { kind: 'reading', books: ['平凡的世界'], host: '刘敏' }, venue: null, spot: '小区广场', signUpFrom: '2025-04-10T01:00:00.000Z',
  signUpTo: '2025-04-12T10:00:00.000Z', signUpClosed: false, ageFrom: null, ageTo: null, guardianUnder: 12, familyMost: 4, costPlanned: 300, costSpent: null, sponsor: null, organiserUnit: null, organiserRole: 'branch_secretary',
  partners: [], words: '带一本书来', summary: null, reason: null, publishedAt: '2025-04-10T01:00:00.000Z', startedAt: null, finishedAt: null, scoreCard: null, photos: [], photoIds: [], photosAfter: [],
  steps: [{ id: 'step-1', at: '2025-04-09T02:00:00.000Z', action: 'plan', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null, params: { starts: '2025-04-13T01:00:00.000Z' }, photos: [] }],
  ...overrides,
})

/** A draft of which nothing is told yet but what it is called. */
export const draft = (overrides: Partial<EventRecord> = {}): EventRecord =>
  eventRecord({ state: 'draft', publishedAt: null, particulars: { kind: 'lecture', building: null, lecturer: null, topic: null }, kind: 'lecture', spot: null, at: null, words: null, ...overrides })

/** A page of the list. */
export const eventList = (rows: EventRow[]) => listed(rows, { chips: { mine: 1, draft: 2, sign_up: 3, today: 0, under_way: 0, scoring: 1, overdue: 0, archived: 9 } })

/** What the parts that other nouns bring ask for: nothing hangs on this event. */
export const nothingBeside = {
  'culture.signUps.list': () => listed([], { chips: {}, seats: { capacity: 30, free: 30, taken: 0, offered: 0, waiting: 0, attended: 0 } }), 'culture.contests.list': () => listed([], { chips: {} }),
  'culture.quizzes.ofEvent': () => null,
}
