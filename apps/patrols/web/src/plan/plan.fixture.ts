import type { PlanRecord, PlanRow } from '@wuxin/patrols/plan.schema'
import { compound, place } from '@wuxin/web/people.fixture'
import { routeId } from '../route/route.fixture.ts'
import { teamId } from '../team/team.fixture.ts'

export const planId = '0192f3a0-5555-7000-8000-000000000001'

/** The compound's team walks the night route on Mondays and Thursdays. */
export const planRecord = (overrides: Partial<PlanRecord> = {}): PlanRecord => ({
  id: planId, version: 1, route: { id: routeId, name: '云泰园夜巡' }, team: { id: teamId, name: '云泰园巡查队' }, place, area: compound, units: [], settingsVersion: 0,
  rhythm: { kind: 'weekly', weekdays: [1, 4] }, on: 'working', begins: '20:00', ends: '21:30', from: '2025-04-01', to: null, nextOn: '2025-04-14', done: 3, missed: 1, ended: false, endedReason: null,
  ...overrides,
})

/** The same plan as a row of the list. */
export const planRow = (overrides: Partial<PlanRow> = {}): PlanRow => {
  const { area: _, units: __, settingsVersion: ___, endedReason: ____, ...row } = planRecord()
  return { ...row, ...overrides }
}
