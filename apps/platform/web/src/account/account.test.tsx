import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { county, drawPage, fakeService, listed } from '../web.fixture.tsx'
import AccountListPage from './account-list.page.tsx'

const person = '0197a9a0-0000-7000-8000-000000000301'
const row = (overrides: object = {}) => ({
  id: person, version: 2, userName: 'zuoyun.community', name: '李敏', area: county, state: 'active', lockedUntil: null,
  mustChangePassword: false, hasSecondFactor: false, signedInAt: null, isSample: false, isAdministrator: false, ...overrides,
})
const draw = (roles: Parameters<typeof drawPage>[0]['roles']) => drawPage({ Page: AccountListPage, roles, at: 'accounts' })

afterEach(() => vi.unstubAllGlobals())

it('an account is opened for a person, and its initial password is shown once', async () => {
  const asked = fakeService({
    'accounts.list': listed([]), 'directory.people': [{ id: person, name: '王秀兰', path: '云泰园小区' }],
    'accounts.create': { id: person, userName: 'zuoyun.secretary', version: 1 },
  })
  const user = await draw(['county_admin'])
  await user.click(await screen.findByRole('button', { name: '开账号' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(drawer.getByLabelText('人员'))
  await user.click(await screen.findByText('王秀兰', { selector: '.wx-picker__row' }))
  await user.type(drawer.getByLabelText('用户名'), 'Zuoyun.Secretary')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('初始密码只显示这一次')).toBeTruthy()
  const sent = asked.find(({ step }) => step === 'accounts.create')?.input as { initialPassword: string; userName: string }
  expect(sent.userName).toBe('zuoyun.secretary')
  expect(screen.getByText(sent.initialPassword)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '已经记下' }))
  await vi.waitFor(() => expect(screen.queryByText(sent.initialPassword)).toBeNull())
})

it('disabling asks for a reason and says what it does', async () => {
  const asked = fakeService({ 'accounts.list': listed([row()]), 'accounts.disable': { version: 3 } })
  const user = await draw(['county_admin'])
  await user.click(await screen.findByRole('button', { name: /办\s?理/ }))
  await user.click(await screen.findByRole('menuitem', { name: '停用' }))
  const drawer = within(await screen.findByRole('dialog'))
  expect(drawer.getByText(/正在用的设备马上退出/)).toBeTruthy()
  await user.click(drawer.getByRole('button', { name: /停\s?用/ }))
  expect(await drawer.findByText('必填')).toBeTruthy()
  await user.type(drawer.getByLabelText('事由'), '调离本县')
  await user.click(drawer.getByRole('button', { name: /停\s?用/ }))
  expect(await screen.findByText('李敏的账号已停用。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'accounts.disable')?.input).toEqual({ id: person, version: 2, reason: '调离本县' })
})

it('a locked account says until when, and can be unlocked', async () => {
  fakeService({ 'accounts.list': listed([row({ state: 'locked', lockedUntil: '2025-06-02T03:15:00.000Z' })]) })
  const user = await draw(['county_admin'])
  expect(await screen.findByText('2025-06-02 11:15')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /办\s?理/ }))
  expect(await screen.findByRole('menuitem', { name: '解锁' })).toBeTruthy()
})

it('nobody is offered to set an administrator’s password, unless a second factor stands beside it', async () => {
  const other = '0197a9a0-0000-7000-8000-000000000302'
  fakeService({ 'accounts.list': listed([row({ isAdministrator: true }), row({ id: other, userName: 'zuoyun.audit', isAdministrator: true, hasSecondFactor: true })]) })
  const user = await draw(['county_admin'])
  const [plain, doubled] = await screen.findAllByRole('button', { name: /办\s?理/ })
  if (plain) await user.click(plain)
  expect(await screen.findByRole('menuitem', { name: '停用' })).toBeTruthy()
  expect(screen.queryByRole('menuitem', { name: '重置密码' })).toBeNull()
  expect(screen.getByRole('menuitem', { name: '三员的密码只由本人设' }).getAttribute('aria-disabled')).toBe('true')
  if (doubled) await user.click(doubled)
  expect(await screen.findByRole('menuitem', { name: '重置密码' })).toBeTruthy()
})

it('the security administrator sees accounts and changes none', async () => {
  fakeService({ 'accounts.list': listed([row()]) })
  await draw(['security_admin'])
  expect(await screen.findByText('zuoyun.community')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '开账号' })).toBeNull()
  expect(screen.queryByRole('button', { name: /办\s?理/ })).toBeNull()
})
