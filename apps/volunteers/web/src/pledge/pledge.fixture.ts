import type { PledgeRecord, PledgeRow } from '@wuxin/volunteers/pledge-view.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

export const pledgeId = '0192f3a0-7777-7000-8000-000000000001'

/** A line of its history. */
export const pledgeStep = (action: PledgeRecord['steps'][number]['action'], overrides: Partial<PledgeRecord['steps'][number]> = {}): PledgeRecord['steps'][number] => ({
  id: `step-${action}`, at: '2025-04-10T02:00:00.000Z', action, actor: { name: '孙洁', role: 'party_member', unit: null }, words: null, params: {}, photos: [], ...overrides,
})

/** A pledge that a member is keeping. */
export const pledgeRecord = (overrides: Partial<PledgeRecord> = {}): PledgeRecord => ({
  id: pledgeId, version: 2, state: 'keep', title: '每周清扫三单元楼道', member: { id: 'member', name: '孙洁' }, place, pledgedAt: '2025-04-07T02:00:00.000Z', due: '2025-05-31',
  dueAt: '2025-05-31T15:59:59.999Z', verdict: null, area: compound, units: [], settingsVersion: 0, personId: 'member', words: '每周六上午清扫，坚持到五月底。', publishedAt: '2025-04-08T02:00:00.000Z',
  review: null, reason: null, steps: [pledgeStep('pledge', { at: '2025-04-07T02:00:00.000Z', params: { due: '2025-05-31' } })],
  ...overrides,
})

/** The same pledge as a row of the list. */
export const pledgeRow = (overrides: Partial<PledgeRow> = {}): PledgeRow => {
  const { id, version, state, title, member, pledgedAt, due, dueAt, verdict } = pledgeRecord()
  return { id, version, state, title, member, place, pledgedAt, due, dueAt, verdict, ...overrides }
}

/** A page of the list with its chips. */
export const pledgeList = (rows: PledgeRow[]) => listed(rows, { chips: { mine: 1, to_publish: 2, under_way: 3, to_review: 0, closed: 9 } })
