import { screen, within } from '@testing-library/react'
import type { ContractBreak } from '@wuxin/platform/contract.schema'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, county, drawPage, fakeService, Refused, type Answers } from '../web.fixture.tsx'
import type { ModuleView } from './module.rules.ts'
import ModulePage from './module.page.tsx'
import { channelOf, liveVersion, moduleOf, newer, newerVersion, previous, previousVersion, serviceChannel, turnOf, withNewer } from './registry.fixture.ts'

const draw = (roles: Parameters<typeof drawPage>[0]['roles'] = ['county_admin']) => drawPage({ Page: ModulePage, roles, at: 'modules/feedback', pattern: 'modules/:id' })
const serve = (view: ModuleView, more: Answers = {}) => fakeService({ 'registry.get': view, 'registry.turn': { revision: 5 }, ...more })
const pages = async () => within(await screen.findByRole('region', { name: '页面' }))
const on = { module: 'feedback', part: 'web', county, revision: 4 }

/** Opens the drawer of a step of the pages. */
async function open(user: UserEvent, step: string) {
  await user.click((await pages()).getByRole('button', { name: new RegExp(`^${[...step].join(String.raw`\s?`)}$`) }))
  return within(await screen.findByRole('dialog'))
}
const send = async (user: UserEvent, drawer: ReturnType<typeof within>, step: string) =>
  user.click(drawer.getByRole('button', { name: new RegExp(`^${[...step].join(String.raw`\s?`)}$`) }))
const turned = (asked: ReturnType<typeof fakeService>) => asked.filter(({ step }) => step === 'registry.turn').map(({ input }) => input)

afterEach(() => vi.unstubAllGlobals())

it('the next step stands on top: a newer version goes to some users first', async () => {
  const asked = serve(withNewer())
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: '页面 · 灰度' }))
  const drawer = within(await screen.findByRole('dialog'))
  expect(drawer.getByText(/ab12cd34/)).toBeTruthy()
  const share = drawer.getByLabelText('给多少用户试用')
  await user.clear(share)
  await user.type(share, '30')
  await send(user, drawer, '灰度')
  expect(await screen.findByText('灰度已开始，可以在这里看试用情况。')).toBeTruthy()
  expect(turned(asked)).toEqual([{ ...on, action: 'canary', version: newerVersion, audience: { share: 30 }, reason: '' }])
})

it('a canary can go to some places', async () => {
  const place = { code: compound, name: '云泰园小区', path: '云兴镇 · 云和园社区 · 云泰园小区', level: 'compound' }
  const asked = serve(withNewer(), { 'directory.areas': [place], 'areas.get': place })
  const user = await draw()
  const drawer = await open(user, '灰度')
  await user.click(drawer.getByLabelText('按地方'))
  await user.click(drawer.getByLabelText('给哪些地方试用'))
  await user.click(await screen.findByText('云泰园小区', { selector: '.wx-picker__row' }))
  expect(await drawer.findByRole('link', { name: place.path })).toBeTruthy()
  await send(user, drawer, '灰度')
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action: 'canary', version: newerVersion, audience: { areas: [compound] }, reason: '' }]))
})

it('a running canary is widened from what it reaches', async () => {
  const asked = serve(withNewer({ channels: [channelOf({ canary: { ...newer, share: 5, areas: [] } })] }))
  const user = await draw()
  const drawer = await open(user, '灰度')
  const share = drawer.getByLabelText('给多少用户试用') as HTMLInputElement
  expect(share.value).toBe('5')
  await user.clear(share)
  await user.type(share, '50')
  await send(user, drawer, '灰度')
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action: 'canary', version: newerVersion, audience: { share: 50 }, reason: '' }]))
})

it('a canary of no place is refused beside its field', async () => {
  const asked = serve(withNewer())
  const user = await draw()
  const drawer = await open(user, '灰度')
  await user.click(drawer.getByLabelText('按地方'))
  await send(user, drawer, '灰度')
  expect(await drawer.findByText('必填')).toBeTruthy()
  expect(turned(asked)).toEqual([])
})

it('a running canary shows whom it reaches, and is made live for everybody', async () => {
  const asked = serve(withNewer({ channels: [channelOf({ canary: { ...newer, share: 20, areas: [] }, seen: { live: { users: 65, failed: 0 }, canary: { users: 13, failed: 1 } } })] }))
  const user = await draw()
  expect((await pages()).getByText('20 % 的用户')).toBeTruthy()
  expect((await pages()).getByText('8 %（1/13 人）打不开')).toBeTruthy()
  const drawer = await open(user, '全县生效')
  await send(user, drawer, '全县生效')
  expect(await screen.findByText('已全县生效，用户下次打开时换成这一版。')).toBeTruthy()
  expect(turned(asked)).toEqual([{ ...on, action: 'live', version: newerVersion, reason: '' }])
})

it('a canary is stopped without a reason', async () => {
  const asked = serve(withNewer({ channels: [channelOf({ canary: { ...newer, share: 20, areas: [] } })] }))
  const user = await draw()
  await send(user, await open(user, '停止灰度'), '停止灰度')
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action: 'stop', reason: '' }]))
})

it.each([['退回上一版', 'back'], ['停用', 'off']])('%s needs a reason', async (step, action) => {
  const asked = serve(withNewer())
  const user = await draw()
  const drawer = await open(user, step)
  await send(user, drawer, step)
  expect(await drawer.findByText('必填')).toBeTruthy()
  await user.type(drawer.getByLabelText('事由'), '照片打不开')
  await send(user, drawer, step)
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action, reason: '照片打不开' }]))
})

it('going back says to which version', async () => {
  serve(withNewer())
  const drawer = await open(await draw(), '退回上一版')
  expect(drawer.getByText(/回到 71a2b3c4/)).toBeTruthy()
})

it('calling a version good gives up the way back, which cannot be undone', async () => {
  const asked = serve(withNewer())
  const user = await draw()
  const drawer = await open(user, '确认好用')
  expect(drawer.getByText('提交后不能撤回。')).toBeTruthy()
  await send(user, drawer, '确认好用')
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action: 'settle', reason: '' }]))
})

it('a county that decided for itself follows again what is common, and is told which version that is', async () => {
  const asked = serve(withNewer({ channels: [channelOf({ county, common: newer })] }))
  const user = await draw()
  expect((await pages()).getByText('统一版本')).toBeTruthy()
  const drawer = await open(user, '改用统一版本')
  expect(drawer.getByText(/换成统一版本 ab12cd34/)).toBeTruthy()
  await send(user, drawer, '改用统一版本')
  expect(await screen.findByText('已改用统一版本，以后随它变。')).toBeTruthy()
  expect(turned(asked)).toEqual([{ ...on, action: 'follow', reason: '' }])
})

it('what is switched off is switched on again from the top', async () => {
  const asked = serve(moduleOf({ channels: [channelOf({ isOff: true })] }))
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: '页面 · 启用' }))
  await send(user, within(await screen.findByRole('dialog')), '启用')
  await vi.waitFor(() => expect(turned(asked)).toEqual([{ ...on, action: 'on', reason: '' }]))
})

it('where somebody turned it first, both states stand side by side, and the next try is on the newer one', async () => {
  let view = withNewer()
  let isFirst = true
  const asked = serve(view, {
    'registry.get': () => view,
    'registry.turn': () => {
      if (!isFirst) return { revision: 6 }
      isFirst = false
      view = withNewer({ channels: [channelOf({ live: previous, previous: null, revision: 5, county })] })
      throw new Refused('VERSION_CONFLICT', { revision: 5 })
    },
  })
  const user = await draw()
  const drawer = await open(user, '全县生效')
  await send(user, drawer, '全县生效')
  const both = within(await drawer.findByRole('table'))
  expect(both.getByRole('row', { name: '现用版本 ab12cd34 71a2b3c4' })).toBeTruthy()
  expect(both.getByRole('row', { name: '上一版 3c9f0a1b —' })).toBeTruthy()
  await send(user, drawer, '全县生效')
  await vi.waitFor(() => expect(turned(asked)).toEqual([4, 5].map((revision) => ({ ...on, revision, action: 'live', version: newerVersion, reason: '' }))))
})

it('a version that would break others is refused with procedure, field and whoever relies on it', async () => {
  const breaks: ContractBreak[] = [
    { reason: 'OUTPUT_MISSING', module: 'feedback', name: 'case.list', field: 'rows[].number', consumer: 'feedback web', standing: 'live', provider: 'candidate' },
    { reason: 'SLOT_MISSING', module: 'platform', name: 'platform.area', field: '', consumer: 'meetings web', standing: 'previous', provider: 'live' },
  ]
  serve(withNewer(), {
    'registry.turn': () => {
      throw new Refused('CONTRACT_BROKEN', { breaks })
    },
  })
  const user = await draw()
  const drawer = await open(user, '全县生效')
  await send(user, drawer, '全县生效')
  expect(await drawer.findByText('没有生效：它会让正在用的部分出错，逐条列在上面。')).toBeTruthy()
  const [field, slot] = within(drawer.getByRole('region', { name: '生效会影响' })).getAllByRole('listitem')
  expect(field?.textContent).toBe('不再给出 feedback case.list 字段 rows[].number用到它的是：feedback · 页面（现用版本）；缺它的是要生效的这一版')
  expect(slot?.textContent).toContain('没有了这个位置 platform platform.area用到它的是：meetings · 页面（上一版）')
})

it('a refusal is said in its words, and the drawer stays', async () => {
  serve(withNewer(), {
    'registry.turn': () => {
      throw new Refused('NO_WAY_BACK', { version: liveVersion })
    },
  })
  const user = await draw()
  const drawer = await open(user, '退回上一版')
  await user.type(drawer.getByLabelText('事由'), '照片打不开')
  await send(user, drawer, '退回上一版')
  expect(await drawer.findByText('没有上一版可以退回。')).toBeTruthy()
})

it('who may only look sees the same without a button', async () => {
  serve(withNewer({ channels: [channelOf({ previous }), serviceChannel({ previous })] }))
  await draw(['module_developer'])
  expect((await pages()).getByTitle(previousVersion)).toBeTruthy()
  const steps = screen.queryAllByRole('button').filter((button) => !button.getAttribute('aria-label')?.startsWith('复制'))
  expect(steps).toEqual([])
})

it('the history says who did what to which version, and why', async () => {
  serve(moduleOf({ history: [turnOf({ id: '0197a9a0-0000-7000-8000-000000000902', action: 'failed', county, version: newerVersion, by: '系统', reason: '3/9' }), turnOf({ action: 'back', reason: '照片打不开' })] }))
  await draw()
  const [first, second] = (await screen.findByText('页面 · 灰度自动停止', { exact: false })).closest('ol')?.querySelectorAll('li') ?? []
  expect(first?.textContent).toContain('3/9 人打不开')
  expect(first?.textContent).toContain('ab12cd34')
  expect(second?.textContent).toContain('王系统 页面 · 退回上一版（统一版本）')
  expect(second?.textContent).toContain('事由：照片打不开')
})

it('a module that is not there is said', async () => {
  fakeService({})
  await draw()
  expect(await screen.findByText('没有找到，或不在您的范围内。')).toBeTruthy()
})
