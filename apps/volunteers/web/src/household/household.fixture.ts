import type { Caller } from '@wuxin/platform/caller'
import type { AlarmRecord, AlarmRow, WatchView } from '@wuxin/volunteers/curtain.schema'
import type { HouseholdRecord, HouseholdRow } from '@wuxin/volunteers/household.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

/** A party member of the compound, who cares. */
export const member: Caller = { id: 'member', name: '孙洁', userName: 'zuoyun.member', kind: 'staff', county: '140226', grants: [{ role: 'party_member', area: compound }] }

export const householdId = '0192f3a0-7777-7000-8000-000000000003'
export const alarmId = '0192f3a0-8888-7000-8000-000000000001'
const keeperPart = '0192f3a0-7777-7000-8000-0000000000a1'
export const carerPart = '0192f3a0-7777-7000-8000-0000000000a2'

/** A household in a member's care whose curtain is watched, as those assigned see its file. */
export const householdRecord = (overrides: Partial<HouseholdRecord> = {}): HouseholdRecord => ({
  id: householdId, version: 6, number: 'JD-2025-0003', kind: 'lonely_old', state: 'care', place, people: 1, since: '2025-04-01', lastVisit: '2025-04-05', nextVisit: '2025-04-19', visitDue: false,
  curtain: true, dueAt: '2025-04-19T15:59:59.999Z', mayRead: true, area: compound, units: [], settingsVersion: 0, alarmed: [], today: '2025-04-12',
  carers: [
    { id: keeperPart, person: 'secretary', name: '王强', post: 'keeper', status: 'accepted', from: '2025-03-28', to: null, absent: false, reason: null },
    { id: carerPart, person: 'member', name: '孙洁', post: 'carer', status: 'accepted', from: '2025-04-01', to: null, absent: false, reason: null },
  ],
  consents: [{ consent: 'pairing', means: 'signed', day: '2025-03-29', withdrawnAt: null, words: null, photos: [] }],
  plan: { words: '每周送药，陪着说说话', everyDays: 14 }, visits: [{ id: 'visit-1', day: '2025-04-05', by: '孙洁', words: '精神好，灯坏了一只', photos: [], needs: '换灯泡' }], absences: [], away: [], ended: null,
  steps: [
    { id: 'step-1', at: '2025-03-28T02:00:00.000Z', action: 'register', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null, params: {}, photos: [] },
    { id: 'step-2', at: '2025-04-05T02:00:00.000Z', action: 'visit', actor: { name: '孙洁', role: 'party_member', unit: null }, words: null, params: { day: '2025-04-05' }, photos: [] },
  ],
  ...overrides,
})

/** The same as somebody sees it who may not read it. */
export const closedRecord = (overrides: Partial<HouseholdRecord> = {}): HouseholdRecord => householdRecord({ mayRead: false, curtain: null, plan: null, visits: [], ...overrides })

/** The same as a row of the list. */
export const householdRow = (overrides: Partial<HouseholdRow> = {}): HouseholdRow => {
  const { id, version, number, kind, state, people, since, lastVisit, nextVisit, visitDue, curtain, dueAt, mayRead, carers } = householdRecord()
  return { id, version, number, kind, state, place, people, since, lastVisit, nextVisit, visitDue, curtain, dueAt, mayRead, carers: carers.map(({ name, post, status }) => ({ name, post, status })), ...overrides }
}

export const householdList = (rows: HouseholdRow[]) => listed(rows, { chips: { mine: 1, asked: 0, to_consent: 2, to_pair: 1, in_care: 3, visit_due: 1, curtain: 1, ended: 4 } })

const look = (window: number, status: WatchView['looks'][number]['status'], more: object = {}) => ({
  day: '2025-04-12', window, from: window === 1 ? '2025-04-12T00:00:00.000Z' : '2025-04-12T10:00:00.000Z', to: window === 1 ? '2025-04-12T02:30:00.000Z' : '2025-04-12T12:00:00.000Z', status, by: null, at: null, ...more,
})

/** One's own household in the morning's window. */
export const watch = (overrides: Partial<WatchView> = {}): WatchView => {
  const open = look(1, 'open')
  return { id: householdId, version: 6, number: 'JD-2025-0003', name: '王**', building: '3号楼', place, looks: [open, look(2, 'ahead')], open, standingIn: false, alarm: null, ...overrides }
}
export const seenLook = look(1, 'seen', { by: '孙洁', at: '2025-04-12T01:10:00.000Z' })

/** An alarm that is with the member. */
export const alarmRecord = (overrides: Partial<AlarmRecord> = {}): AlarmRecord => ({
  id: alarmId, version: 1, number: 'GJ-2025-0002', state: 'call', place, raisedAt: '2025-04-12T01:55:00.000Z', because: 'no_sign', rung: 'carer', dueAt: '2025-04-12T02:05:00.000Z', outcome: null,
  closedAt: null, mine: true, area: compound, units: [], settingsVersion: 0, household: householdId, called: ['member'], goers: [], words: null,
  ladder: [
    { rung: 'carer', names: ['孙洁'], at: '2025-04-12T01:55:00.000Z', dueAt: '2025-04-12T02:05:00.000Z' },
    { rung: 'deputy', names: [], at: null, dueAt: null }, { rung: 'branch_secretary', names: [], at: null, dueAt: null },
  ],
  steps: [{ id: 'line-1', at: '2025-04-12T01:55:00.000Z', action: 'raise', actor: { name: '系统', role: null, unit: null }, words: null, params: { rung: 'carer', names: ['孙洁'], because: 'no_sign' }, photos: [] }],
  ...overrides,
})

/** The same as a row of the list. */
export const alarmRow = (overrides: Partial<AlarmRow> = {}): AlarmRow => {
  const { id, version, number, state, raisedAt, because, rung, dueAt, outcome, closedAt, mine } = alarmRecord()
  return { id, version, number, state, place, raisedAt, because, rung, dueAt, outcome, closedAt, mine, ...overrides }
}
