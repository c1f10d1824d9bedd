import type { HazardRecord, HazardRow } from '@wuxin/patrols/hazard-view.schema'
import { compound, listed, place, property } from '@wuxin/web/people.fixture'

export const hazardId = '0192f3a0-8888-7000-8000-000000000001'

/** A hazard that a member reported and nobody has graded. */
export const hazardRecord = (overrides: Partial<HazardRecord> = {}): HazardRecord => ({
  id: hazardId, version: 1, number: 'YH-2025-0007', title: '消防通道堵塞', place, state: 'grade', grade: null, suspected: 'major', kind: 'fire', source: 'report', spot: '3号楼东侧', foundAt: '2025-04-11T02:00:00.000Z',
  dueAt: '2025-04-14T15:59:59.999Z', owner: null, ownerRole: null, supervised: false, recurring: false, photo: '/files/a?sig=1', area: compound, units: [], settingsVersion: 0, words: '杂物堵住了消防通道。',
  checkpoint: null, shift: null, finder: '孙洁', finderIds: ['member'], rectifierIds: [], ownerUnit: null, rectifyBy: null, before: ['/files/a?sig=1'], after: [], inspected: [], photosWaiting: 0, plan: null, result: null,
  inspection: null, extension: null, extensionAsked: false, extensions: 0, passed: [], passedOn: [], reopened: 0, mergedInto: null, reason: null,
  suggestion: { ownerUnit: property, ownerRole: null, name: '安居物业', because: 'default', rule: null }, earlier: [],
  steps: [{ id: 'step-1', at: '2025-04-11T02:00:00.000Z', action: 'find', actor: { name: '孙洁', role: 'party_member', unit: null }, words: '杂物堵住了消防通道。', params: { source: 'report', label: '', grade: 'major' }, photos: [] }],
  ...overrides,
})

/** Nothing of the five told yet. */
export const noPlan: NonNullable<HazardRecord['plan']> = { measure: null, funds: null, person: null, deadline: null, precaution: null }

/** The same, with the property company to rectify. */
export const givenHazard = (overrides: Partial<HazardRecord> = {}): HazardRecord =>
  hazardRecord({ state: 'rectify', grade: 'general', owner: '安居物业', ownerUnit: property, units: [property], version: 3, suggestion: null, rectifyBy: '2025-04-25T15:59:59.999Z', dueAt: '2025-04-25T15:59:59.999Z', ...overrides })

/** The same as a row of the list. */
export const hazardRow = (overrides: Partial<HazardRow> = {}): HazardRow => {
  const { id, version, number, title, state, grade, kind, source, spot, foundAt, dueAt, owner, ownerRole, supervised, recurring, photo } = hazardRecord()
  return { id, version, number, title, place, state, grade, kind, source, spot, foundAt, dueAt, owner, ownerRole, supervised, recurring, photo, ...overrides }
}

/** A page of the list with its chips. */
export const hazardList = (rows: HazardRow[]) =>
  listed(rows, { chips: { mine: 1, to_grade: 1, to_dispatch: 2, under_way: 3, to_inspect: 0, to_close: 1, major: 2, due_soon: 1, overdue: 0, recurring: 1, supervised: 0, closed: 9 } })
