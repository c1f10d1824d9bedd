import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { county, drawPage, fakeService, listed, Refused } from '../web.fixture.tsx'
import UnitListPage from './unit-list.page.tsx'
import UnitPage from './unit.page.tsx'

const id = '0197a9a0-0000-7000-8000-000000000102'
const row = { id, name: '左云县民政局', kind: 'department', creditCode: '111402260000000190', area: county, path: '左云县', isClosed: false }
const view = { ...row, version: 4, contactName: '王建', contactPhone: '138****0001', closed: null, places: [{ code: '140226100019001001', name: '第1微网格', level: 'grid', path: '云兴镇 · 云和园社区 · 云泰园小区 · 第1微网格' }] }

afterEach(() => vi.unstubAllGlobals())

it('a mistyped credit code is refused beside its field and nothing is sent', async () => {
  const asked = fakeService({ 'units.list': listed([row]) })
  const user = await drawPage({ Page: UnitListPage, roles: ['county_admin'], at: 'units' })
  await user.click(await screen.findByRole('button', { name: '新增单位' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('统一社会信用代码'), '111402260000000191')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await drawer.findByText('信用代码不对：要 18 位，请核对每一位和最后的校验位。')).toBeTruthy()
  await vi.waitFor(() => expect(drawer.getAllByText('必填')).toHaveLength(3))
  expect(asked.some(({ step }) => step === 'units.add')).toBe(false)
})

it('whoever may not keep the register sees no way to add a unit', async () => {
  fakeService({ 'units.list': listed([row]) })
  await drawPage({ Page: UnitListPage, roles: ['grid_worker'], at: 'units' })
  expect(await screen.findByRole('link', { name: '左云县民政局' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '新增单位' })).toBeNull()
})

it('the contact’s number stays masked until a reason is given, which is sent along', async () => {
  const asked = fakeService({ 'units.get': view, 'posts.list': listed([]), 'audit.history': [], 'units.unmask': { contactPhone: '13803520001' } })
  const user = await drawPage({ Page: UnitPage, roles: ['community_worker'], at: `units/${id}`, pattern: 'units/:id' })
  expect(await screen.findByText('138****0001')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /查\s?看/ }))
  await user.type(screen.getByLabelText('为什么要看？会记录在案。'), '联系报到')
  await user.click(screen.getByRole('button', { name: /查\s?看/ }))
  expect(await screen.findByText('13803520001')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'units.unmask')?.input).toEqual({ id, reason: '联系报到' })
})

it('amending a unit without touching the phone number does not send one', async () => {
  const asked = fakeService({ 'units.get': view, 'posts.list': listed([]), 'audit.history': [], 'units.amend': { version: 5 }, 'directory.areas': [] })
  const user = await drawPage({ Page: UnitPage, roles: ['county_admin'], at: `units/${id}`, pattern: 'units/:id' })
  await user.click(await screen.findByRole('button', { name: /修\s?改/ }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.clear(drawer.getByLabelText('名称'))
  await user.type(drawer.getByLabelText('名称'), '左云县民政和社会工作局')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('已修改，各处同时更新。')).toBeTruthy()
  const sent = asked.find(({ step }) => step === 'units.amend')?.input
  expect(sent).toEqual({ id, version: 4, name: '左云县民政和社会工作局', kind: 'department', creditCode: '111402260000000190', area: county, contactName: '王建' })
})

it('an edit over somebody else’s edit is refused', async () => {
  fakeService({
    'units.get': view, 'posts.list': listed([]), 'audit.history': [], 'directory.areas': [],
    'units.amend': () => {
      throw new Refused('VERSION_CONFLICT', { yours: 4, theirs: 5 })
    },
  })
  const user = await drawPage({ Page: UnitPage, roles: ['county_admin'], at: `units/${id}`, pattern: 'units/:id' })
  await user.click(await screen.findByRole('button', { name: /修\s?改/ }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await drawer.findByText('别人刚改过这条记录。请核对后再提交。')).toBeTruthy()
})
