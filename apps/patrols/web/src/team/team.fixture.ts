import type { TeamRecord, TeamRow } from '@wuxin/patrols/team.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const teamId = '0192f3a0-7777-7000-8000-000000000001'

/** The compound's team: its leader signs in, a resident walks along, somebody left. */
export const teamRecord = (overrides: Partial<TeamRecord> = {}): TeamRecord => ({
  id: teamId, version: 3, name: '云泰园巡查队', place, area: compound, units: [], settingsVersion: 0, leader: '孙洁', words: '晚八点巡一遍。', plans: 1, closed: false, closedReason: null,
  members: [
    { id: '0192f3a0-7777-7000-8000-000000000021', person: 'member', name: '孙洁', position: 'leader', from: '2025-01-01', to: null, isCurrent: true },
    { id: '0192f3a0-7777-7000-8000-000000000022', person: null, name: '老李', position: 'member', from: '2025-01-01', to: null, isCurrent: true },
    { id: '0192f3a0-7777-7000-8000-000000000023', person: 'volunteer', name: '周一', position: 'member', from: '2024-01-01', to: '2025-03-01', isCurrent: false },
  ],
  ...overrides,
})

/** The same team as a row of the list. */
export const teamRow = (overrides: Partial<TeamRow> = {}): TeamRow => {
  const { id, version, name, leader, plans, closed } = teamRecord()
  return { id, version, name, place, leader, plans, closed, members: 2, ...overrides }
}
