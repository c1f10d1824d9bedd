import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, county, drawPage, fakeService, listed } from '../web.fixture.tsx'
import AuditListPage from './audit-list.page.tsx'
import { actsOf, changesOf, nameIn, type AuditRow } from './change.rules.ts'
import TracePage from './trace.page.tsx'

const id = '0197a9a0-0000-7000-8000-000000000019'
const row = (overrides: Partial<AuditRow> = {}): AuditRow => ({
  record: 'Area', recordId: id, seq: 5, entity: 'Area', entityId: id, action: 'update', at: '2025-03-02T02:40:00.000Z', actor: 'a', actorName: '王秀兰', role: 'branch_secretary',
  area: compound, procedure: 'compounds.describe', reason: null, before: { households: 402, ownersCommittee: false }, after: { households: 411, ownersCommittee: true }, ...overrides,
})
const history = [
  row({ seq: 7, procedure: 'compounds.flagRisk', reason: '占用车位多次争执', before: null, after: null }),
  row({ seq: 6, procedure: 'compounds.flagRisk', before: { riskReason: null }, after: { riskReason: '占用车位多次争执' } }),
  row(),
]

afterEach(() => vi.unstubAllGlobals())

it('the list is asked by place, person, action and whole days of Shanghai', async () => {
  const asked = fakeService({ 'audit.list': listed([row()]), 'areas.get': { path: '云兴镇 · 云和园社区 · 云泰园小区' } })
  await drawPage({ Page: AuditListPage, roles: ['audit_admin'], at: `audit?within=${county}&action=update&from=2025-03-01&until=2025-03-02` })
  const line = (await screen.findByText('王秀兰 小区党支部书记')).closest('tr') as HTMLElement // the row around the cell
  expect(within(line).getByText('登记小区情况')).toBeTruthy()
  expect(within(line).getByText('户数、业委会')).toBeTruthy()
  expect(await within(line).findByRole('link', { name: '云兴镇 · 云和园社区 · 云泰园小区' })).toBeTruthy()
  expect(within(line).getByRole('link', { name: '2025-03-02 10:40' }).getAttribute('href')).toBe(`/m/platform/trace/Area/${id}#5`)
  expect(asked.find(({ step }) => step === 'audit.list')?.input).toMatchObject({ within: county, action: 'update', from: '2025-02-28T16:00:00.000Z', until: '2025-03-02T15:59:59.999Z' })
})

const draw = () => drawPage({ Page: TracePage, roles: ['community_worker'], at: `trace/Area/${id}`, pattern: 'trace/:record/:id' })

it('a record’s history reads act by act, each field from its old value to its new one', async () => {
  fakeService({ 'audit.history': history })
  await draw()
  const rows = (await screen.findAllByRole('row')).map((each) => [...each.querySelectorAll('th,td')].map((cell) => cell.textContent))
  expect(rows).toContainEqual(['户数', '402', '411'])
  expect(rows).toContainEqual(['业委会', '否', '是'])
  expect(screen.getAllByText('标为矛盾突出', { exact: false })).toHaveLength(1)
  expect(screen.getByText('事由：占用车位多次争执')).toBeTruthy()
})

it('an outline is told by its corners, not by their degrees', async () => {
  const ring = [[112.7, 40], [112.71, 40], [112.71, 40.01], [112.7, 40]]
  fakeService({ 'audit.history': [row({ entity: 'AreaOutline', action: 'create', procedure: 'outlines.draw', before: null, after: { ring, place: id, drawnBy: '李敏', drawnAt: '2025-03-02T02:40:00.000Z' } })] })
  await draw()
  const rows = (await screen.findAllByRole('row')).map((each) => [...each.querySelectorAll('th,td')].map((cell) => cell.textContent))
  expect(rows.slice(1)).toEqual([['边界', '3 个角']])
  expect(screen.getByText('画边界', { exact: false })).toBeTruthy()
})

it('a history that stands as written passes its check', async () => {
  fakeService({ 'audit.history': history, 'audit.verify': { entries: 3, fault: null } })
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: /校\s?验/ }))
  expect(await screen.findByText('校验通过，3 条变更都与写下时一致。')).toBeTruthy()
})

it('a history that was tampered with names the change from which it no longer fits, and how', async () => {
  fakeService({ 'audit.history': history, 'audit.verify': { entries: 3, fault: { seq: 6, kind: 'changed' } } })
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: /校\s?验/ }))
  expect(await screen.findByText(/第 6 条开始对不上/)).toBeTruthy()
  expect(screen.getByText('这一条写下以后被改过。')).toBeTruthy()
})

it('what one step changed under one time is one act', () => {
  expect(actsOf(history).map(({ seq, rows }) => [seq, rows.length])).toEqual([[7, 2], [5, 1]])
})

it('a change names the fields that differ from nothing, not those that every record carries', () => {
  expect(changesOf(null, { id, area: compound, createdAt: 'x', brand: null, buildings: [], ownersCommittee: false, households: 0 }).map(({ field }) => field)).toEqual(['area', 'households'])
  expect(changesOf({ ownersCommittee: true }, { ownersCommittee: false })).toEqual([{ field: 'ownersCommittee', before: true, after: false }])
})

it('a record is called by its newest name, a person by none', () => {
  const named = [row({ before: { name: '云泰园' }, after: { name: '云泰园小区' } }), row({ before: null, after: { name: '云泰园' } })]
  expect(nameIn([...history, ...named])).toBe('云泰园小区')
  expect(nameIn([row({ record: 'Person', entity: 'Person', before: null, after: { name: '***' } })])).toBeNull()
})
