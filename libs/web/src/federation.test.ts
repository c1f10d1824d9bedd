import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listing, publish } from './federation.fixture.ts'
import { defineModule } from './module.ts'

const words = async () => ({ default: {} })
const face = (id: string) => defineModule({ id, title: { 'zh-CN': '民情', 'en-US': 'Cases' }, icon: 'message', heart: null, locales: { 'zh-CN': words, 'en-US': words }, permissions: {} })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.resetModules() // a page of its own for each test
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The page's own federation, after its modules were published to it. */
const page = () => import('./federation.ts')

it('whatever is planted in local storage, the published version is what loads', async () => {
  const elsewhere = 'https://elsewhere.example/mf-manifest.json'
  for (const key of ['__MF_DEVTOOLS__', 'mf-devtools', 'mf_overrides', 'FEDERATION_OVERRIDES', 'vmok-overrides', 'chrome_devtools_overrides', 'wuxin.pinned', 'wuxin.preview', 'wuxin.registry', 'wuxin.names'])
    localStorage.setItem(key, JSON.stringify({ feedback: elsewhere, overrides: { feedback: elsewhere } }))
  localStorage.setItem('FEDERATION_DEBUG', '1')
  const { started } = publish([listing('feedback', 'aaaa', { before: 'bbbb' })], face)
  await (await page()).loadModule('feedback')
  expect(started).toEqual(['/modules/feedback/aaaa/remoteEntry.js'])
})

it('a module that is switched off is not loaded, stands in no list, and is no failure of its version', async () => {
  const { started, told } = publish([listing('feedback', 'aaaa', { isOff: true }), listing('platform', 'cccc')], face)
  const { loadModule, listedModule, listedModules } = await page()
  await expect(loadModule('feedback')).rejects.toMatchObject({ kind: 'switched-off' })
  expect(listedModules().map(({ id }) => id)).toEqual(['platform'])
  expect(listedModule('feedback')?.title['zh-CN']).toBe('民情')
  expect([started, told]).toEqual([[], []])
})

it('a version that does not hold its face is told to the registry, once', async () => {
  const { told } = publish([listing('patrols', 'aaaa')], () => ({ id: 'patrols' }))
  const { loadModule, moduleFailed } = await page()
  await expect(loadModule('patrols')).rejects.toMatchObject({ kind: 'faulty' })
  moduleFailed('patrols', new Error('again'))
  expect(told).toEqual([{ module: 'patrols', version: 'aaaa', outcome: 'failed', kind: 'faulty' }])
})

it('a version that opened and fails later is told twice, one that failed is never called good', async () => {
  const { told } = publish([listing('feedback', 'aaaa')], face)
  const { startFederation, moduleOpened, moduleFailed } = await page()
  await startFederation()
  moduleOpened('feedback')
  moduleOpened('feedback')
  moduleFailed('feedback', new TypeError('undefined is not a function'))
  moduleOpened('feedback')
  expect(told.map(({ outcome, kind }) => [outcome, kind])).toEqual([['opened', undefined], ['failed', 'broken']])
})

it("an answer of a module's service that nobody caught is no failure of its version", async () => {
  const { told } = publish([listing('feedback', 'aaaa')], face)
  const { startFederation, moduleFailed } = await page()
  await startFederation()
  moduleFailed('feedback', Object.assign(new Error('503'), { name: 'TRPCClientError' }))
  expect(told).toEqual([])
})

it('news is what this page would run otherwise; a canary that everybody is given is none', async () => {
  const { give } = publish([listing('feedback', 'aaaa', { channel: 'canary', before: 'bbbb' })], face)
  const { startFederation, registryHasNews, listedModule } = await page()
  await startFederation()
  give(listing('feedback', 'aaaa', { service: 'down' }))
  expect(await registryHasNews()).toBe(false)
  expect(listedModule('feedback')).toMatchObject({ channel: 'live', service: 'down' })
  give(listing('feedback', 'bbbb'))
  expect(await registryHasNews()).toBe(true)
  give(listing('feedback', 'aaaa'))
  expect(await registryHasNews()).toBe(false)
})

it('a text that names a module by its id says its title, and any other value as it is', async () => {
  publish([listing('feedback', 'aaaa')], face)
  const { startFederation } = await page()
  await startFederation()
  const { withTitle } = await import('./faces.ts')
  expect(withTitle({ module: 'feedback', users: 9 })).toEqual({ module: '民情', users: 9 })
  expect(withTitle({ module: 'gone', users: 9 })).toEqual({ module: 'gone', users: 9 })
  expect(withTitle({ name: 'feedback' })).toEqual({ name: 'feedback' })
})
