import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, drawPage, fakeService, listed, Refused, type Answers } from '../web.fixture.tsx'
import { compoundView, post, trees } from './area.fixture.ts'
import AreaPage from './area.page.tsx'

const grid = compoundView({ code: `${compound}001`, level: 'grid', name: '第1微网格', buildings: ['1号楼'], responsibleUnit: { id: '0197a9a0-0000-7000-8000-000000000102', name: '左云县民政局' } })

const answers = (more: Answers = {}): Answers => ({
  'areas.tree': trees,
  'areas.get': ({ code }: { code: string }) => (code === compound ? compoundView() : grid),
  'posts.list': ({ role }: { role?: string }) => listed(role ? [post({ id: '0197a9a0-0000-7000-8000-000000000202', role, person: { id: 'x', name: '胡广勇' }, area: compound })] : [post()]),
  'rules.inForce': [{ id: 'r', key: 'grid-operation', label: '网格治理运行机制 第3版', edition: 3 }],
  'audit.history': [],
  'compounds.flagRisk': new Error('not asked'),
  ...more,
})
const draw = (roles: Parameters<typeof drawPage>[0]['roles'], area?: string) => drawPage({ Page: AreaPage, roles, area, at: `areas/${compound}`, pattern: 'areas/:code?' })

afterEach(() => vi.unstubAllGlobals())

it('a compound shows its facts, its grids with who answers for each, its people, leaders and rule', async () => {
  fakeService(answers())
  await draw(['community_worker'])
  expect(await screen.findByRole('heading', { name: '云泰园小区' })).toBeTruthy()
  expect(await screen.findByRole('link', { name: '左云县民政局' })).toBeTruthy()
  expect(screen.getByText('1号楼、2号楼（2 栋）')).toBeTruthy()
  expect(screen.getByText('已成立')).toBeTruthy()
  expect(screen.getByText('业主内选举 · 律师')).toBeTruthy()
  expect(await screen.findByRole('link', { name: '胡广勇' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '网格治理运行机制 第3版' }).getAttribute('href')).toBe('/m/platform/rules/r')
})

it('the places above that one may open are links, the others are words', async () => {
  fakeService(answers({ 'areas.tree': (input: { code?: string }) => ({ ...trees(input), above: [{ code: '140226100019', name: '云和园社区' }, { code: compound, name: '云泰园小区' }] }) }))
  await draw(['community_worker'])
  expect((await screen.findByRole('link', { name: '云和园社区' })).getAttribute('href')).toBe('/m/platform/areas/140226100019')
  expect(screen.queryByRole('link', { name: '云兴镇' })).toBeNull()
})

it('a mark of risk stands above the facts with its reason and the day of review', async () => {
  const risk = { reason: '占用车位多次争执', reviewOn: '2025-07-20', isDue: true }
  fakeService(answers({ 'areas.get': ({ code }: { code: string }) => (code === compound ? compoundView({ risk }) : grid) }))
  await draw(['community_worker'])
  expect(await screen.findByText('矛盾突出 · 该复核了')).toBeTruthy()
  expect(screen.getByText('矛盾突出，2025-07-20 前复核')).toBeTruthy()
  expect(screen.getByText('占用车位多次争执')).toBeTruthy()
})

it('a secretary may enter facts of the own compound, not rename or retire it', async () => {
  fakeService(answers())
  const user = await draw(['branch_secretary'], compound)
  await user.click(await screen.findByRole('button', { name: '登记情况' }))
  expect(await screen.findByText('登记情况 · 云泰园小区')).toBeTruthy()
  expect(screen.queryByRole('link', { name: '导出 Excel' })).toBeNull()
})

it('a step that the service refuses says why in the reader’s words and keeps what was written', async () => {
  const asked = fakeService(answers({
    'areas.retire': () => {
      throw new Refused('AREA_IN_USE', { children: 9, posts: 3, people: 12 })
    },
  }))
  const user = await draw(['county_admin'])
  await user.click(await screen.findByRole('button', { name: '更多' }))
  await user.click(await screen.findByRole('menuitem', { name: '撤销' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('事由'), '与邻近小区合并')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await drawer.findByText('这里还有 9 个下级、3 个在任、12 人，先安排好再撤销。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'areas.retire')?.input).toEqual({ code: compound, version: 3, reason: '与邻近小区合并' })
})

it('a place outside of one’s scope says so and offers a retry', async () => {
  fakeService(answers({
    'areas.get': () => {
      throw new Refused('NOT_FOUND', {}, 404)
    },
  }))
  await draw(['community_worker'])
  expect(await screen.findByText('没有找到，或不在您的范围内。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
})
