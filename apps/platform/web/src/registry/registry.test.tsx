import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import english from '../locales/en-US.json' with { type: 'json' }
import chinese from '../locales/zh-CN.json' with { type: 'json' }
import { drawPage, fakeService, Refused } from '../web.fixture.tsx'
import ModuleListPage from './module-list.page.tsx'
import { channelOf, liveVersion, moduleOf, newer, previous, serviceChannel, withNewer } from './registry.fixture.ts'

const well = moduleOf()
const trying = moduleOf({ id: 'meetings', title: { 'zh-CN': '会商', 'en-US': 'Meetings' }, channels: [channelOf({ county: '140226', canary: { ...newer, share: 20, areas: [] }, seen: { live: { users: 65, failed: 0 }, canary: { users: 13, failed: 0 } } })] })
const broken = moduleOf({ id: 'patrols', title: { 'zh-CN': '巡查', 'en-US': 'Patrols' }, service: 'down', channels: [channelOf({ seen: { live: { users: 40, failed: 6 }, canary: { users: 0, failed: 0 } } }), serviceChannel()] })
const waiting = withNewer({ id: 'culture', title: { 'zh-CN': '文化', 'en-US': 'Culture' } })
const all = [well, waiting, trying, broken]

const registry = (modules = all) => ({
  'registry.list': modules.map(({ versions: _versions, history: _history, ...row }) => row),
})
const draw = (roles: Parameters<typeof drawPage>[0]['roles'] = ['county_admin']) => drawPage({ Page: ModuleListPage, roles, at: 'modules' })
const lines = async () => (await screen.findAllByRole('row')).slice(1).map((line) => within(line))

afterEach(() => vi.unstubAllGlobals())

it('what fails comes first, then a running canary, a newer version that waits, and what is well; one question is enough', async () => {
  const asked = fakeService(registry())
  await draw()
  await screen.findByText('有新版待用')
  expect(asked.map(({ step }) => step)).toEqual(['registry.list'])
  const names = (await lines()).map((line) => line.getByRole('link').textContent)
  expect(names).toEqual(['巡查', '会商', '文化', '民情'])
})

it('a module shows what is live by whose decision, since when and by whom, and leads to its page', async () => {
  fakeService(registry([trying]))
  await draw()
  const [line] = await lines()
  expect(line?.getByRole('link', { name: '会商' }).getAttribute('href')).toBe('/m/platform/modules/meetings')
  expect(line?.getByTitle(liveVersion).textContent).toBe('3c9f0a1b')
  expect(line?.getByText('本县决定', { exact: false })).toBeTruthy()
  expect(line?.getByText('2025-05-13 09:00')).toBeTruthy()
  expect(line?.getByText('王系统', { exact: false })).toBeTruthy()
})

it('failures stand with their denominator, and a service that does not answer is said', async () => {
  fakeService(registry([broken]))
  await draw()
  const [line] = await lines()
  expect(line?.getByText('15 %（6/40 人）打不开')).toBeTruthy()
  expect(line?.getByText('服务没有回应')).toBeTruthy()
  expect(line?.getAllByText('统一版本', { exact: false })).toHaveLength(2)
})

it('a canary stands with whom it is given to and how it fares', async () => {
  fakeService(registry([trying]))
  await draw()
  const [line] = await lines()
  expect(line?.getByText('20 % 的用户')).toBeTruthy()
  expect(line?.getByText('13 人打开，都正常')).toBeTruthy()
})

it('where nothing was published the page says so', async () => {
  fakeService(registry([]))
  await draw()
  expect(await screen.findByText('还没有发布过模块。')).toBeTruthy()
})

it('a registry that does not answer is said, with a way to try again', async () => {
  let isUp = false
  fakeService({
    ...registry([well]),
    'registry.list': () => {
      if (!isUp) throw new Refused('UNAVAILABLE', {}, 503)
      return registry([well])['registry.list']
    },
  })
  const user = await draw()
  await screen.findByText('服务暂时没有回应，请稍后再试。')
  isUp = true
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('link', { name: '民情' })).toBeTruthy()
})

it('a touch copies the whole version', async () => {
  fakeService(registry([moduleOf({ channels: [channelOf({ previous })] })]))
  const user = await draw()
  await user.click(await screen.findByRole('button', { name: `复制 ${liveVersion}` }))
  expect(await screen.findByText(`已复制 ${liveVersion}`)).toBeTruthy()
  expect(await navigator.clipboard.readText()).toBe(liveVersion)
})

/** What the registry refuses with, by its code. */
const refusals = [
  'KEY_UNREADABLE', 'KEY_ENROLLED', 'KEY_UNKNOWN', 'KEY_REVOKED', 'KEY_FOREIGN', 'SIGNATURE_WRONG', 'DOCUMENT_OLD', 'VERSION_UNKNOWN', 'VERSION_TAKEN', 'VERSION_WRONG',
  'FILE_MISSING', 'FILE_EXTRA', 'FILE_CHANGED', 'FILE_TWICE', 'BUILD_MISSING', 'BUILD_LINK', 'BUILD_TWIN', 'MANIFEST_MISSING', 'MANIFEST_BROKEN', 'MANIFEST_FOREIGN',
  'CONTRACT_BROKEN', 'CONTRACT_MISSING', 'CONTRACT_UNREADABLE', 'CANARY_IS_LIVE', 'NO_CANARY', 'NOTHING_OWN', 'NOTHING_COMMON', 'NO_WAY_BACK', 'MODULE_NEEDED', 'MODULE_UNKNOWN', 'PREVIEW_OVER',
]

it('every refusal of the registry has its words in both languages', () => {
  for (const { errors } of [chinese, english]) expect(refusals.filter((code) => !(code in errors))).toEqual([])
})
