import type { ItemView, MeetingRecord, MeetingRow, SeatView } from '@wuxin/meetings/meeting-view.schema'
import { compound, place, present, property } from '@wuxin/web/people.fixture'
import { bodyId, meetingId, topicId } from '../meetings.fixture.ts'

const sixParty = { id: bodyId, name: '云泰园小区六方联席会议', kind: 'six_party' as const }
const uuid = (kind: number, nth: number): string => `0192f3a0-${kind}${kind}${kind}${kind}-7000-8000-${String(nth).padStart(12, '0')}`
export const [charging, pets, study] = [uuid(6, 1), uuid(6, 2), uuid(6, 3)]
export const petsTopic = uuid(1, 13)

/** A seat of a party; told, and nothing heard yet. */
export const seat = (nth: number, party: [string, string], overrides: Partial<SeatView> = {}): SeatView => ({
  id: uuid(5, nth), key: party[0], party: { id: party[0], name: party[1] }, name: `${party[1].slice(0, 2)}代表`, user: null, role: null, unit: null,
  status: 'invited', receivedAt: null, reason: null, delegate: null, signedInAt: null, signInMeans: null, ...overrides,
})
const here = { status: 'present' as const, signedInAt: '2025-04-12T01:58:00.000Z', signInMeans: 'hand' as const }

/** The six parties; the first `count` of them have signed in. */
export const seats = (count = 0): SeatView[] =>
  ([
    ['branch', '小区党组织'], ['owners_committee', '业委会'], ['property', '物业服务企业'], ['enforcement', '综合执法队'], ['police', '片区民警'], ['community', '社区居委会'],
  ] as const).map(([id, name], index) => seat(index + 1, [id, name], { ...(index < count && here), ...(id === 'branch' && { user: 'secretary', name: '王强', role: 'branch_secretary' }), ...(id === 'property' && { name: '孙丽', user: 'manager', unit: { id: property, name: '安居物业' } }) }))

/** A topic of the agenda on which nothing was said yet. */
export const item = (overrides: Partial<ItemView> = {}): ItemView => ({
  id: charging, topic: { id: topicId, number: 'YT-2025-0012', title: '电动车充电棚选址', state: 'minute', source: 'resident' }, words: null, minutes: 20,
  paragraph: { words: '', edition: 0, by: null, at: null, variants: [] }, votes: [], resolution: null, ...overrides,
})
export const petsItem = (overrides: Partial<ItemView> = {}): ItemView =>
  item({ id: pets, topic: { id: petsTopic, number: 'YT-2025-0013', title: '宠物粪便无人清理', state: 'minute', source: 'member' }, minutes: 15, ...overrides })

/** What was decided on the first topic. */
export const resolution: NonNullable<ItemView['resolution']> = {
  decision: 'adopt', words: '充电棚设在东门外。', change: null, matter: null, count: { for: 4, against: 0, abstain: 0, present: 4 },
  tasks: [{ title: '建充电棚', words: null, ownerUnit: property, ownerRole: null, owner: '安居物业', days: 20 }],
}

/** A meeting that has been arranged, with two topics and a matter in words. */
export const meetingRecord = (overrides: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id: meetingId, version: 3, number: 'HY-2025-0004', title: '四月例会', state: 'draft', body: sixParty, place, area: compound, units: [property],
  startsAt: '2025-04-12T02:00:00.000Z', endsAt: '2025-04-12T03:30:00.000Z', venue: '红色港湾', items: 3, attendance: { present: 0, seats: 0 }, dueAt: null,
  quorum: { present: 0, needed: 4, missing: null, isMet: false },
  agenda: [item(), petsItem(), item({ id: study, topic: null, words: '学习《物业管理条例》', minutes: 10 })],
  seats: [], guests: [], mySeats: [], signInCode: null, notifiedAt: null, openedAt: null, endedAt: null, confirmedAt: null, publishedAt: null, reason: null,
  steps: [{ id: 'step-1', at: '2025-04-08T01:00:00.000Z', action: 'arrange', actor: '王强', words: null, params: { at: '2025-04-12T02:00:00.000Z', place: '红色港湾' } }],
  settingsVersion: 0, ...overrides,
})

/** The notice is out; the first `count` parties are there. */
export const notified = (count = 0, overrides: Partial<MeetingRecord> = {}): MeetingRecord =>
  meetingRecord({
    state: 'notified', seats: seats(count), attendance: { present: count, seats: 6 }, signInCode: '7K4M9QPT', notifiedAt: '2025-04-08T02:00:00.000Z',
    quorum: { present: count, needed: 4, missing: count > 0 ? null : { id: 'branch', name: '小区党组织' }, isMet: count >= 4 }, ...overrides,
  })

/** The meeting runs, with four of six parties. */
export const inSession = (overrides: Partial<MeetingRecord> = {}): MeetingRecord => notified(4, { state: 'in_session', openedAt: '2025-04-12T02:00:00.000Z', ...overrides })

/** It is over, and everything is decided. */
export const minuted = (overrides: Partial<MeetingRecord> = {}): MeetingRecord =>
  inSession({ state: 'minutes', signInCode: null, endedAt: '2025-04-12T03:20:00.000Z', dueAt: '2025-04-15T15:59:59.999Z', agenda: [item({ resolution }), petsItem({ resolution: { ...resolution, decision: 'defer', tasks: [] } })], ...overrides })

/** The same meeting as a row of the list. */
export const meetingRow = (overrides: Partial<MeetingRow> = {}): MeetingRow => {
  const { id, version, number, title, state, body, startsAt, endsAt, venue, items, attendance, dueAt } = notified(2)
  return { id, version, number, title, state, body, place, startsAt, endsAt, venue, items, attendance, dueAt, ...overrides }
}

export const meetingList = (rows: MeetingRow[]) => ({
  rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const),
  chips: { upcoming: 2, mine: 1, in_session: 1, to_confirm: 1, to_publish: 0, past: 9 },
})
