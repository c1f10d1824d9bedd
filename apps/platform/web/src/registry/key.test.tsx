import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { county, drawPage, fakeService, Refused, type Answers } from '../web.fixture.tsx'
import KeyListPage from './key-list.page.tsx'
import { moduleOf } from './registry.fixture.ts'

const id = '0197a9a0-0000-7000-8000-000000000801'
const key = (overrides: object = {}) => ({
  id, name: '县民政局', fingerprint: 'f00dfeed12345678', county, modules: ['feedback', 'meetings'], enrolledAt: '2025-05-12T06:30:00.000Z', enrolledBy: '王系统', revokedAt: null, ...overrides,
})
const pem = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----'
const serve = (more: Answers = {}) => fakeService({ 'registry.keys': [key()], 'registry.list': [moduleOf()], ...more })
const draw = (roles: Parameters<typeof drawPage>[0]['roles'] = ['county_admin']) => drawPage({ Page: KeyListPage, roles, at: 'modules/keys' })
const lines = async () => (await screen.findAllByRole('row')).slice(1).map((line) => within(line))

afterEach(() => vi.unstubAllGlobals())

it('a key shows for what it holds, since when and by whom, and whether it was revoked', async () => {
  serve({ 'registry.keys': [key(), key({ id: '0197a9a0-0000-7000-8000-000000000802', name: '旧钥匙', revokedAt: '2025-06-01T01:00:00.000Z' })] })
  await draw()
  expect(await screen.findAllByText('民情、meetings')).toHaveLength(2)
  const [holding, revoked] = await lines()
  expect(holding?.getByTitle('f00dfeed12345678')).toBeTruthy()
  expect(holding?.getByText('2025-05-12 14:30')).toBeTruthy()
  expect(holding?.getByText('有效')).toBeTruthy()
  expect(revoked?.getByText('已撤销')).toBeTruthy()
  expect(revoked?.queryByRole('button', { name: /撤\s?销/ })).toBeNull()
})

it("the installation's own key holds for every module, and no county revokes it", async () => {
  serve({ 'registry.keys': [key({ name: '本机安装', county: '', modules: ['*'] })] })
  await draw()
  const [line] = await lines()
  expect(line?.getByText('全部模块')).toBeTruthy()
  expect(line?.queryByRole('button', { name: /撤\s?销/ })).toBeNull()
})

it('a key is enrolled for modules, also for one that was never published', async () => {
  const asked = serve({ 'registry.enrol': key({ name: '县卫健局' }) })
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: '登记密钥' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('名称'), '县卫健局')
  await user.click(drawer.getByLabelText('公钥'))
  await user.paste(pem)
  await user.click(drawer.getByLabelText('可以发布哪些模块'))
  await user.click(await screen.findByText('民情（feedback）'))
  await user.type(drawer.getByLabelText('可以发布哪些模块'), 'vaccines{enter}')
  await user.click(drawer.getByRole('button', { name: '登记密钥' }))
  expect(await screen.findByText('县卫健局的密钥已登记，从现在起可以发布所选的模块。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'registry.enrol')?.input).toEqual({ name: '县卫健局', publicKey: pem, modules: ['feedback', 'vaccines'] })
})

it('a key that cannot be read is refused in words', async () => {
  serve({
    'registry.enrol': () => {
      throw new Refused('KEY_UNREADABLE', { reason: 'ed25519' })
    },
  })
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: '登记密钥' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('名称'), '县卫健局')
  await user.type(drawer.getByLabelText('公钥'), 'ssh-rsa AAAA')
  await user.type(drawer.getByLabelText('可以发布哪些模块'), 'vaccines{enter}')
  await user.click(drawer.getByRole('button', { name: '登记密钥' }))
  expect(await drawer.findByText('这不是 Ed25519 公钥，请让部门重新导出公钥（PEM）。')).toBeTruthy()
})

it('revoking a key is asked twice', async () => {
  const asked = serve({ 'registry.revoke': key({ revokedAt: '2025-06-02T01:00:00.000Z' }) })
  const user = await draw()
  const [line] = await lines()
  await user.click(line?.getByRole('button', { name: /撤\s?销/ }) as HTMLElement) // the only line's
  expect(asked.some(({ step }) => step === 'registry.revoke')).toBe(false)
  const question = within(await screen.findByRole('tooltip'))
  expect(question.getByText('撤销县民政局的密钥？')).toBeTruthy()
  await user.click(question.getByRole('button', { name: /撤\s?销/ }))
  expect(await screen.findByText('县民政局的密钥已撤销，不能再用它发布。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'registry.revoke')?.input).toEqual({ id })
})

it('who may only look neither enrols nor revokes', async () => {
  serve()
  await draw(['module_developer'])
  const [line] = await lines()
  expect(line?.getByText('有效')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /登记密钥|撤\s?销/ })).toBeNull()
})
