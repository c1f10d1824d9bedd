import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReportRecord, ReportRow } from '@wuxin/volunteers/report.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { compound, listed, place, property, staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import ReportListPage from './report-list.page.tsx'
import ReportPage from './report.page.tsx'

const reportId = '0192f3a0-9999-7000-8000-000000000001'
const community = { code: compound.slice(0, 12), name: '云泰园社区', path: place.path.split(' · ').slice(0, 2).join(' · ') }
const record = (overrides: Partial<ReportRecord> = {}): ReportRecord => ({
  id: reportId, version: 1, kind: 'home', state: 'reported', member: { id: 'member', name: '孙洁' }, unit: { id: property, name: '安居物业' }, place: community, reportedAt: '2025-04-11T01:00:00.000Z',
  dueAt: '2025-04-18T15:59:59.999Z', served: { records: 0, minutes: 0 }, area: community.code, units: [property], settingsVersion: 0, personId: 'member', words: '周末有空', reason: null,
  steps: [{ id: 'step-1', at: '2025-04-11T01:00:00.000Z', action: 'report', actor: { name: '孙洁', role: 'party_member', unit: null }, words: '周末有空', photos: [], params: { kind: 'home', unit: '安居物业' } }],
  ...overrides,
})
const row = (overrides: Partial<ReportRow> = {}): ReportRow => {
  const { id, version, kind, state, member, unit, reportedAt, dueAt, served } = record()
  return { id, version, kind, state, member, unit, place: community, reportedAt, dueAt, served, ...overrides }
}
const open = (of = record(), as = staff.community, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.reports.get': () => of, ...answers })
  draw(ReportPage, { as, path: '/m/volunteers/reports/:id', at: `/m/volunteers/reports/${reportId}` })
  return network
}

standOnPage()

describe('a report', () => {
  it('is confirmed by its community', async () => {
    const network = open(record(), staff.community, { 'volunteers.reports.confirm': () => record({ state: 'confirmed', version: 2, dueAt: null }) })
    expect(await screen.findByText('报到（居住地报到，安居物业）')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: spaced('确认在岗') }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('孙洁（安居物业）到云泰园社区报到，居住地报到。确认后成为本社区的在岗党员。')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('确认在岗') }))
    await waitFor(() => expect(network.inputsOf('volunteers.reports.confirm')).toEqual([{ id: reportId, version: 1 }]))
  })

  it('is ended by whoever made it, wherever they hold their post', async () => {
    open(record({ state: 'confirmed', dueAt: null }), doers.member)
    await userEvent.click(await screen.findByRole('button', { name: spaced('更多') }))
    expect((await screen.findAllByRole('menuitem')).map((each) => each.textContent)).toEqual(['结束报到'])
    cleanup()
    open(record({ state: 'refused', reason: '单位不在本社区', dueAt: null }), doers.member)
    expect(await screen.findByText('未通过：单位不在本社区')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('更多') })).toBeNull()
  })
})

it('the list of reports says from which unit, and what was served there since', async () => {
  const chips = { reported: 1, confirmed: 1, ended: 0, idle: 0 }
  fakeNetwork({ 'volunteers.reports.list': () => listed([row(), row({ id: '0192f3a0-9999-7000-8000-000000000002', state: 'confirmed', member: { id: 'zhou', name: '周一' }, dueAt: null, served: { records: 2, minutes: 150 } })], { chips }) })
  draw(ReportListPage, { as: staff.community })
  const served = (await screen.findByRole('link', { name: '周一' })).closest('tr') as HTMLElement
  expect(within(served).getByText('2 次 · 2 小时 30 分')).toBeDefined()
  expect(within(served).getByText('安居物业')).toBeDefined()
})
