import type { TeamRecord, TeamRow } from '@wuxin/volunteers/team.schema'
import type { VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const teamId = '0192f3a0-7777-7000-8000-000000000001'
export const volunteerId = '0192f3a0-7777-7000-8000-000000000011'

/** The red team of the compound, with its leader and somebody who left. */
export const teamRecord = (overrides: Partial<TeamRecord> = {}): TeamRecord => ({
  id: teamId, version: 3, colour: 'red', name: '云泰园红色宣讲队', place, area: compound, units: [], duty: '宣讲', leader: '孙洁', words: '每周六在广场宣讲。', closed: false, closedReason: null,
  members: [
    { id: '0192f3a0-7777-7000-8000-000000000021', volunteer: { id: volunteerId, name: '孙洁' }, position: 'leader', partyMember: true, from: '2025-01-01', to: null, isCurrent: true },
    { id: '0192f3a0-7777-7000-8000-000000000022', volunteer: { id: '0192f3a0-7777-7000-8000-000000000012', name: '周*' }, position: 'member', partyMember: false, from: '2024-01-01', to: '2025-03-01', isCurrent: false },
  ],
  served: { records: 12, people: 5, minutes: 750 },
  ...overrides,
})

/** The same team as a row of the list. */
export const teamRow = (overrides: Partial<TeamRow> = {}): TeamRow => {
  const { id, version, colour, name, duty, leader, closed } = teamRecord()
  return { id, version, colour, name, place, duty, leader, closed, members: 5, ...overrides }
}

/** A volunteer of the compound, whose number is masked. */
export const volunteerRecord = (overrides: Partial<VolunteerRecord> = {}): VolunteerRecord => ({
  id: volunteerId, version: 2, person: 'member', name: '孙洁', place, area: compound, units: [], partyMember: true, unit: null, skills: ['理发', '急救'],
  teams: [{ id: teamId, colour: 'red', name: '云泰园红色宣讲队' }], registeredAt: '2025-01-02T02:00:00.000Z', left: false, leftReason: null, phone: '138****5678', isMinor: false, guardian: null,
  masked: true, served: { records: 3, minutes: 270 },
  consents: [{ purpose: 'register', givenAt: '2025-01-02T02:00:00.000Z', withdrawnAt: null }, { purpose: 'photo', givenAt: '2025-01-02T02:00:00.000Z', withdrawnAt: '2025-02-01T02:00:00.000Z' }],
  ...overrides,
})
