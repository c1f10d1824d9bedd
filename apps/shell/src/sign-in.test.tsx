import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { startTexts } from '@wuxin/web/i18n'
import { queryClient } from '@wuxin/web/query-client'
import { StaffProvider } from '@wuxin/web/staff-provider'
import { staffWords } from '@wuxin/web/staff-words'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import zhCN from './locales/zh-CN.json'
import { SignInPage } from './sign-in.page.tsx'

const texts = async () => ({ default: zhCN })
beforeAll(() => startTexts({ web: staffWords, shell: { 'zh-CN': texts, 'en-US': texts } }))
beforeEach(() => queryClient.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const refusal = (code: string, params = {}) => ({ error: { message: code, data: { httpStatus: 401, domain: { code, params, level: 'refused' } } } })
type Answer = { status?: number; body: unknown }

function show(answers: Record<string, Answer[]>) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const path = new URL(url, location.href).pathname.replace('/api/platform/', '')
    if (init?.body) sent.push({ path, body: JSON.parse(String(init.body)) })
    const { status = 200, body } = answers[path]?.shift() ?? { status: 404, body: refusal('NOT_FOUND') }
    return Response.json(body, { status })
  })
  render(
    <StaffProvider>
      <SignInPage />
    </StaffProvider>,
  )
  return sent
}

async function signIn(password: string) {
  await userEvent.type(screen.getByLabelText('用户名'), 'zuoyun.community')
  await userEvent.type(screen.getByLabelText('密码'), password)
  await userEvent.click(screen.getByRole('button', { name: /^登\s?录$/ }))
}

it('a wrong password says so and keeps the name', async () => {
  show({ 'auth/sign-in/username': [{ status: 401, body: refusal('SIGN_IN_FAILED') }] })
  await signIn('wrong')
  expect((await screen.findByRole('alert')).textContent).toBe('用户名或密码不对。')
  expect(screen.getByLabelText<HTMLInputElement>('用户名').value).toBe('zuoyun.community')
})

it('a locked account says until when', async () => {
  show({ 'auth/sign-in/username': [{ status: 423, body: refusal('ACCOUNT_LOCKED', { until: '2025-04-21T01:15:00Z' }) }] })
  await signIn('wrong')
  expect((await screen.findByRole('alert')).textContent).toContain('锁定到 2025-04-21 09:15')
})

it('an account with a second factor asks for its code before anything is shown', async () => {
  const sent = show({ 'auth/sign-in/username': [{ body: { twoFactorRedirect: true } }], 'auth/two-factor/verify-totp': [{ status: 401, body: refusal('UNAUTHENTICATED') }] })
  await signIn('right')
  await userEvent.type(await screen.findByLabelText('动态口令（6 位）'), '123456')
  await userEvent.click(screen.getByRole('button', { name: /确\s?认/ }))
  expect((await screen.findByRole('alert')).textContent).toContain('动态口令不对')
  expect(sent.at(-1)).toEqual({ path: 'auth/two-factor/verify-totp', body: { code: '123456' } })
})

it('sample accounts are offered by county, one click each', async () => {
  const accounts = [
    { userName: 'zuoyun.community', label: '社区工作者', county: '140226', countyName: '左云县' },
    { userName: 'hunyuan.admin', label: '系统管理员', county: '140225', countyName: '浑源县' },
  ]
  const sent = show({ 'sample-accounts': [{ body: accounts }], 'auth/sign-in/username': [{ body: { twoFactorRedirect: false } }] })
  expect(await screen.findByRole('heading', { name: '浑源县' })).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: '系统管理员' }))
  expect(sent[0]).toEqual({ path: 'auth/sign-in/username', body: { username: 'hunyuan.admin', password: 'Wuxin-2025-demo' } })
})

it('without sample data nothing is offered', async () => {
  show({})
  expect(await screen.findByLabelText('用户名')).toBeDefined()
  expect(screen.queryByText(/示例账号/)).toBeNull()
})
