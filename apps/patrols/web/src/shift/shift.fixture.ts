import type { ShiftRecord, ShiftRow } from '@wuxin/patrols/shift.schema'
import { compound, place } from '@wuxin/web/people.fixture'
import { checkpointIds, routeId } from '../route/route.fixture.ts'
import { teamId } from '../team/team.fixture.ts'

export const shiftId = '0192f3a0-3333-7000-8000-000000000001'
const [first, second] = checkpointIds

/** A shift of last night as the list has it: one checkpoint of two, one finding, a photo still to come. */
export const shiftRow = (overrides: Partial<ShiftRow> = {}): ShiftRow => ({
  id: shiftId, version: 4, number: 'XC-2025-0007', route: { id: routeId, name: '云泰园夜巡' }, team: { id: teamId, name: '云泰园巡查队' }, place, state: 'done', day: '2025-04-11', begins: '2025-04-11T12:00:00.000Z',
  ends: '2025-04-11T13:30:00.000Z', walkers: ['孙洁'], visited: 1, checkpoints: 2, findings: 1, hazards: 1, photosWaiting: 1, conflicts: 0, late: false, ...overrides,
})

/** The same shift as its page shows it: its phone was seven minutes slow, and what it did arrived an hour later. */
export const shiftRecord = (overrides: Partial<ShiftRecord> = {}): ShiftRecord => ({
  ...shiftRow(), area: compound, units: [], settingsVersion: 0, walkerIds: ['member'], startedAt: '2025-04-11T12:05:00.000Z', finishedAt: '2025-04-11T12:50:00.000Z', receivedAt: '2025-04-11T13:40:00.000Z', words: '车库修好后补巡。', reason: null,
  left: [], skipped: [{ checkpoint: { id: second, name: '充电棚' }, reason: '车库在施工' }],
  checkIns: [{
    id: '0192f3a0-3333-7000-8000-000000000011', checkpoint: { id: first, name: '1号楼楼道' }, way: 'without', by: '孙洁', phoneAt: '2025-04-11T12:03:00.000Z', at: '2025-04-11T12:10:00.000Z', receivedAt: '2025-04-11T13:40:00.000Z',
    answers: [{ item: 'item-1', text: '楼道畅通', result: 'fine' }, { item: 'item-2', text: '楼道灯', result: 'wrong' }, { item: 'item-3', text: '灭火器', result: 'not_seen' }], reason: '码被撕了', photos: [],
  }],
  found: [{
    id: '0192f3a0-3333-7000-8000-000000000021', version: 1, checkpoint: { id: first, name: '1号楼楼道' }, place, spot: '二层', kind: 'facility', grade: 'general', words: '楼道灯不亮', outcome: 'hazard', by: '孙洁', item: 'item-2',
    phoneAt: '2025-04-11T12:05:00.000Z', at: '2025-04-11T12:12:00.000Z', receivedAt: '2025-04-11T13:40:00.000Z', hazard: { id: '0192f3a0-3333-7000-8000-000000000031', number: 'YH-2025-0003' },
    photos: [{ id: '0192f3a0-3333-7000-8000-000000000041', state: 'waiting', stage: 'before', url: null }, { id: '0192f3a0-3333-7000-8000-000000000042', state: 'there', stage: 'before', url: '/files/a?t=1' }, { id: '0192f3a0-3333-7000-8000-000000000043', state: 'refused', stage: 'after', url: null }],
  }],
  phones: [{ queue: '0192f3a0-3333-7000-8000-000000000051', by: '孙洁', offset: 420_000, uncertain: null, isWrong: true, jumped: true, actions: 6, held: 1 }], disputed: [],
  steps: [{ id: 's1', at: '2025-04-10T02:00:00.000Z', action: 'plan', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null, params: { day: '2025-04-11' }, photos: [] }],
  ...overrides,
})

/** A shift of today that nobody has begun. */
export const plannedShift = (overrides: Partial<ShiftRecord> = {}): ShiftRecord =>
  shiftRecord({ state: 'planned', visited: 0, findings: 0, hazards: 0, photosWaiting: 0, startedAt: null, finishedAt: null, receivedAt: null, words: null, skipped: [], checkIns: [], found: [], phones: [], ...overrides })
