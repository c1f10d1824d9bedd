import type { CaseRecord, CaseRow } from '@wuxin/feedback/case-view.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { pagesOf } from '@wuxin/web/page.fixture'
import { compound, lights, listed, place } from '@wuxin/web/people.fixture'
import face from './module.tsx'

const id = '0192f3a0-1111-7000-8000-000000000412'
const because = { code: 'default' as const, rule: null, params: { area: compound, category: null } }

/** A report of street lights, just received. */
export const caseRecord = (overrides: Partial<CaseRecord> = {}): CaseRecord => ({
  id, version: 3, number: 'MQ-2025-0412', title: '北门路灯不亮', state: 'discover', emergency: false, place, category: { code: '0401', name: '路灯照明' },
  channel: 'resident_page', reportedAt: '2025-04-11T01:00:00.000Z', dueAt: '2025-04-14T15:59:59.999Z', owner: '王强', supervised: false, escalatedTo: null,
  outcome: null, rating: null, area: compound, spot: '北门东侧', words: '北门路灯坏了三盏，晚上看不清台阶。', photos: ['/files/one?until=1&sign=x'],
  reporter: { anonymous: false, name: '张*', phone: '138****5678', masked: true }, firstReceiver: null, receiver: { role: 'branch_secretary', area: compound },
  dispatch: { receiver: { role: 'branch_secretary', area: compound, because }, unit: { id: lights, because: { code: 'category', rule: id, params: { area: '140226', category: '0401' } } } },
  leadUnit: null, whistles: [], plan: null, tabled: false, extensionAsked: false, extension: null, extensions: 0, reopened: 0, callBackDue: false, result: null, answer: null,
  ratings: [], clock: { amount: 1, unit: 'workingDays' }, settingsVersion: 0,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'report', actor: { name: '居民', role: null, unit: null }, words: null, photos: [], params: { role: 'branch_secretary', area: compound, place: '云泰园小区', name: '王强' } }],
  ...overrides,
})

/** One unit's part in a case. */
export const whistle = (unit: string, overrides: Partial<CaseRecord['whistles'][number]> = {}): CaseRecord['whistles'][number] => ({
  unit, name: unit === lights ? '县城管局' : '安居物业', kind: 'enforcement', status: 'pending', blownAt: '2025-04-12T01:00:00.000Z', due: '2025-04-14T15:59:59.999Z',
  answeredAt: null, reason: null, should: null, ...overrides,
})

/** The same report as a row of the list. */
export const caseRow = (overrides: Partial<CaseRow> = {}): CaseRow => {
  const { version, number, title, state, emergency, category, channel, reportedAt, dueAt, owner, supervised, escalatedTo, outcome, rating } = caseRecord()
  return { id, version, number, title, state, emergency, place, category, channel, reportedAt, dueAt, owner, leadUnit: null, supervised, escalatedTo, outcome, rating, ...overrides }
}

/** A page of the list with its chips. */
export const caseList = (rows: CaseRow[]) => listed(rows, { chips: { mine: 1, due_soon: 0, overdue: 2, under_way: 5, to_rate: 1, supervised: 0, closed: 9 } })

export const { draw, fakeNetwork, standOnPage, standOnPhone } = pagesOf(face, {
  'feedback.categories.list': () => defaultCategories.map((each) => ({ ...each, version: null })),
  'feedback.cases.list': () => caseList([]),
})
