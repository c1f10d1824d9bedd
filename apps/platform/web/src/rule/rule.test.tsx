import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { county, drawPage, fakeService } from '../web.fixture.tsx'
import RulePage from './rule.page.tsx'
import { ruleStateOn } from './rule.rules.ts'

const id = '0197a9a0-0000-7000-8000-000000000401'
const edition = (number: number, from: string, to: string | null) => ({ edition: number, text: `第${number}版正文：凡事有人负责。`, inForceFrom: from, inForceTo: to, publishedAt: `${from}T01:00:00.000Z`, publishedBy: '韩卫东' })
const rule = {
  id, key: 'grid-operation', name: '网格治理运行机制', owner: '县委组织部', area: county, path: '左云县', edition: 2, inForceFrom: '2025-01-01', inForceTo: null,
  bindsMe: true, acknowledgedAt: null as string | null, acknowledgeBy: '2025-01-15' as string | null, version: 3, roles: ['grid_worker'], subjects: ['feedback.case'],
  editions: [edition(2, '2025-01-01', null), edition(1, '2023-01-01', '2024-12-31')], bound: 812, acknowledged: 640,
}
const draw = (roles: Parameters<typeof drawPage>[0]['roles']) => drawPage({ Page: RulePage, roles, at: `rules/${id}`, pattern: 'rules/:id' })

afterEach(() => vi.unstubAllGlobals())

it('a rule is read edition by edition, with the days on which each was in force', async () => {
  fakeService({ 'rules.get': rule, 'audit.history': [] })
  const user = await draw(['grid_worker'])
  expect(await screen.findByText('第2版正文：凡事有人负责。')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '第 1 版' }))
  expect(screen.getByText('第1版正文：凡事有人负责。')).toBeTruthy()
  expect(screen.getByText(/2023-01-01 至 2024-12-31 施行/)).toBeTruthy()
})

it('whom it binds acknowledges the shown edition once, and is thanked', async () => {
  let at: string | null = null
  const asked = fakeService({
    'rules.get': () => ({ ...rule, acknowledgedAt: at, acknowledgeBy: at ? null : rule.acknowledgeBy }),
    'audit.history': [],
    'rules.acknowledge': () => {
      at = '2025-01-06T02:00:00.000Z'
      return { at }
    },
  })
  const user = await draw(['grid_worker'])
  expect(await screen.findByText(/请在 2025-01-15 前签收/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '我已阅知' }))
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: '我已阅知' })).toBeNull())
  expect(asked.filter(({ step }) => step === 'rules.acknowledge').map(({ input }) => input)).toEqual([{ id, edition: 2 }])
})

it('the number of acknowledgements stands with its denominator, and the keeper sees who is missing', async () => {
  fakeService({ 'rules.get': rule, 'audit.history': [], 'rules.acknowledgements': [{ person: { id: 'a', name: '李敏' }, at: '2025-01-06T02:00:00.000Z' }, { person: { id: 'b', name: '赵丽华' }, at: null }] })
  const user = await draw(['county_admin'])
  expect(await screen.findByText('已签收 79 %（640/812 人）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '看看哪 172 人还没签' }))
  expect(await screen.findByText('还没签')).toBeTruthy()
})

it('a new edition begins from the text that stands', async () => {
  const asked = fakeService({ 'rules.get': { ...rule, bindsMe: false }, 'audit.history': [], 'rules.publish': { version: 4, edition: 3 } })
  const user = await draw(['county_admin'])
  await user.click(await screen.findByRole('button', { name: '发布新版' }))
  const drawer = within(await screen.findByRole('dialog'))
  const text = drawer.getByLabelText('正文')
  expect((text as HTMLTextAreaElement).value).toBe('第2版正文：凡事有人负责。')
  await user.type(text, '有章可循。')
  await user.click(drawer.getByRole('button', { name: '发布新版' }))
  expect(await screen.findByText('第 3 版已发布，适用的人会收到签收提醒。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'rules.publish')?.input).toMatchObject({ id, version: 3, text: '第2版正文：凡事有人负责。有章可循。' })
})

it('a rule is coming before its first day, in force from it on, and repealed after its last', () => {
  const term = { inForceFrom: '2025-01-01', inForceTo: '2025-06-30' }
  expect([ruleStateOn('2024-12-31', term), ruleStateOn('2025-01-01', term), ruleStateOn('2025-06-30', term), ruleStateOn('2025-07-01', term)]).toEqual(['coming', 'in_force', 'in_force', 'repealed'])
})
