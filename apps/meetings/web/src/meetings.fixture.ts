import type { BodyRecord, BodyRow } from '@wuxin/meetings/body.schema'
import { sixParties } from '@wuxin/meetings/settings.schema'
import type { TopicRecord, TopicRow } from '@wuxin/meetings/topic-view.schema'
import { pagesOf } from '@wuxin/web/page.fixture'
import { compound, listed, place, property } from '@wuxin/web/people.fixture'
import face from './module.tsx'

export const bodyId = '0192f3a0-2222-7000-8000-000000000001'
export const topicId = '0192f3a0-1111-7000-8000-000000000012'
export const meetingId = '0192f3a0-3333-7000-8000-000000000003'

const body = { id: bodyId, name: '云泰园小区六方联席会议', kind: 'six_party' as const }

/** A topic that a resident has just raised. */
export const topicRecord = (overrides: Partial<TopicRecord> = {}): TopicRecord => ({
  id: topicId, version: 2, number: 'YT-2025-0012', title: '电动车充电棚选址', state: 'screen', place, body: null, source: 'resident', proposedAt: '2025-04-11T01:00:00.000Z',
  dueAt: '2025-04-16T15:59:59.999Z', supervised: false, outcome: null, confirmed: false, area: compound, units: [], words: '东门外没有充电的地方，都往楼道里拉线。', photos: ['/files/one?until=1&sign=x'],
  proposer: { name: '张*', phone: '138****5678', masked: true }, proposerId: null, fromOutside: true, sourceRef: null, reserved: null, reason: null, mergedInto: null, merged: [],
  meeting: null, resolutions: [], tasks: [], verification: null, answer: null, settingsVersion: 0,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'propose', actor: { name: '居民', role: null, unit: null }, words: null, params: { place: '云泰园小区' } }],
  ...overrides,
})

/** The same topic as a row of the pool. */
export const topicRow = (overrides: Partial<TopicRow> = {}): TopicRow => {
  const { id, version, number, title, state, source, proposedAt, dueAt, supervised, outcome, confirmed } = topicRecord()
  return { id, version, number, title, state, place, body, source, proposedAt, dueAt, supervised, outcome, confirmed, ...overrides }
}

/** A page of the pool with its chips. */
export const topicList = (rows: TopicRow[]) => listed(rows, { chips: { mine: 1, open: 7, to_screen: 2, queued: 3, under_way: 4, to_verify: 1, due_soon: 0, overdue: 2, closed: 9 } })

/** The six-party meeting of the compound. */
export const bodyRecord = (overrides: Partial<BodyRecord> = {}): BodyRecord => ({
  ...body, version: 4, place, area: compound, units: [property], openTopics: 3, nextMeeting: '2025-04-18T07:00:00.000Z', metAt: '2025-03-21T07:00:00.000Z', closed: false,
  recurrence: { every: 'monthly', from: '2025-01-17', at: '15:00', length: 90, place: '红色港湾' },
  quorum: { needed: 4, party: 'branch' },
  parties: sixParties.map((party) => ({ ...party, people: party.id === 'police' ? [] : [{ user: `u-${party.id}`, name: party.name.slice(0, 2), role: party.role, unit: party.id === 'property' ? { id: property, name: '安居物业' } : null }] })),
  members: [{ id: '0192f3a0-4444-7000-8000-000000000001', name: '马律师', position: 'member', party: null, user: null, unit: null, standing: '律师', from: '2025-01-01', to: '2025-12-31', isCurrent: true }],
  settingsVersion: 0, closedReason: null,
  ...overrides,
})

/** The same body as a row of the list. */
export const bodyRow = (overrides: Partial<BodyRow> = {}): BodyRow => {
  const { id, version, kind, name, openTopics, nextMeeting, metAt, closed } = bodyRecord()
  return { id, version, kind, name, place, openTopics, nextMeeting, metAt, closed, members: 6, ...overrides }
}

export const { draw, fakeNetwork, standOnPage, standOnPhone } = pagesOf(face, { 'meetings.bodies.list': () => listed([bodyRow()]) })
