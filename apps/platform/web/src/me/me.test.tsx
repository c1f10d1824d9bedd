import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { callerOf, drawPage, fakeService, Refused, type Answers } from '../web.fixture.tsx'
import { deviceName } from './device.rules.ts'
import MePage from './me.page.tsx'

const me = {
  ...callerOf(['community_worker']),
  grants: [{ role: 'community_worker', area: '140226100019', unit: null, areaName: '云和园社区', areaPath: '云兴镇 · 云和园社区', unitName: '云和园社区居民委员会' }],
  mustChangePassword: false,
  hasSecondFactor: false,
}
const session = { id: 's1', startedAt: '2025-06-01T23:52:00.000Z', expiresAt: '2025-06-08T23:52:00.000Z', address: '10.8.14.6', device: 'Mozilla/5.0 (Windows NT 10.0) Chrome/124.0.0.0 Safari/537.36', isCurrent: true }
const phone = { ...session, id: 's2', device: 'Mozilla/5.0 (Linux; Android 11; HarmonyOS) Chrome/99.0 Mobile Safari/537.36', isCurrent: false }

const draw = (answers: Answers = {}) => {
  const asked = fakeService({ 'session.me': me, 'session.list': [session, phone], ...answers })
  return drawPage({ Page: MePage, roles: ['community_worker'], at: 'me' }).then((user) => ({ user, asked }))
}

afterEach(() => vi.unstubAllGlobals())

it('one’s posts stand with place and unit', async () => {
  await draw()
  expect(await screen.findByText('云兴镇 · 云和园社区')).toBeTruthy()
  expect(screen.getByText('云和园社区居民委员会')).toBeTruthy()
})

it('an initial password is to be changed before anything else; posts come with the new one', async () => {
  const { user } = await draw({ 'session.me': { ...me, grants: [], mustChangePassword: true }, 'session.changePassword': { ended: 0 } })
  expect(await screen.findByText(/这是初始密码，请先改成自己的密码/)).toBeTruthy()
  expect(screen.queryByText(/还没有任职/)).toBeNull()
  await user.type(screen.getByLabelText('现在的密码'), 'abcd-ef23-gh45-6789')
  await user.type(screen.getByLabelText('新密码'), 'Wuxin-2025-mine')
  await user.click(screen.getByRole('button', { name: '修改密码' }))
  expect(await screen.findByText('密码已改。')).toBeTruthy()
})

it('a new password needs letters and digits and ten characters, and is checked before it is sent', async () => {
  const { user, asked } = await draw({ 'session.changePassword': { ended: 2 } })
  await user.type(await screen.findByLabelText('现在的密码'), 'Wuxin-2025-demo')
  await user.type(screen.getByLabelText('新密码'), 'abcdefghijk')
  await user.click(screen.getByRole('button', { name: '修改密码' }))
  expect(await screen.findByText('字母和数字都要有')).toBeTruthy()
  expect(asked.some(({ step }) => step === 'session.changePassword')).toBe(false)
  await user.type(screen.getByLabelText('新密码'), '2025')
  await user.click(screen.getByRole('button', { name: '修改密码' }))
  expect(await screen.findByText('密码已改，其他 2 处登录已退出。')).toBeTruthy()
})

it('the second factor is switched on by password, app and first code', async () => {
  let isOn = false
  const { user, asked } = await draw({
    'session.me': () => ({ ...me, hasSecondFactor: isOn }),
    'POST /api/platform/auth/two-factor/enable': { totpURI: 'otpauth://totp/wuxin:zuoyun.community?secret=JBSWY3DPEHPK3PXP&issuer=wuxin', backupCodes: ['k3f9-2m7q', 'p8s4-x1z6'] },
    'POST /api/platform/auth/two-factor/verify-totp': (input: { code: string }) => {
      if (input.code !== '492039') throw new Refused('CODE_WRONG', {}, 401)
      isOn = true
      return {}
    },
  })
  await user.click(await screen.findByRole('button', { name: /开\s?启/ }))
  const factor = within(screen.getByText('登录时除了密码', { exact: false }).closest('section') as HTMLElement) // the panel around it
  await user.type(factor.getByLabelText('现在的密码'), 'Wuxin-2025-demo')
  await user.click(factor.getByRole('button', { name: '下一步' }))
  expect(await factor.findByRole('img', { name: 'zuoyun.community的两步验证二维码' })).toBeTruthy()
  expect(factor.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy()
  expect(factor.getByText('k3f9-2m7q')).toBeTruthy()
  await user.type(factor.getByLabelText('验证器上的 6 位数字'), '111111')
  await user.click(factor.getByRole('button', { name: '确认开启' }))
  expect(await factor.findByText('数字不对，请看验证器上最新的 6 位。')).toBeTruthy()
  await user.clear(factor.getByLabelText('验证器上的 6 位数字'))
  await user.type(factor.getByLabelText('验证器上的 6 位数字'), '492039')
  await user.click(factor.getByRole('button', { name: '确认开启' }))
  expect(await factor.findByText('已开启')).toBeTruthy()
  expect(asked.find(({ step }) => step.endsWith('two-factor/enable'))?.input).toEqual({ password: 'Wuxin-2025-demo' })
})

it('another device can be signed out, this one not from the list', async () => {
  const { user, asked } = await draw({ 'session.end': { ended: 1 } })
  expect(await screen.findByText('Chrome · HarmonyOS')).toBeTruthy()
  expect(screen.getByText('本机')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^退\s?出$/ }))
  await vi.waitFor(() => expect(asked.find(({ step }) => step === 'session.end')?.input).toEqual({ id: 's2' }))
})

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/124.0 Safari/537.36 Edg/124.0', 'Edge · Windows'],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0', '微信 · Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari · iOS'],
  ['curl/8.0', null],
  [null, null],
])('the browser %s is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})
