import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isPreviewOver, previewWord, takePreview } from './preview.ts'
import { broughtRegistry, fetchRegistry, pinPrevious, runsOf, versionToLoad, type ListedModule } from './registry.ts'

const file = `sha384-${'b'.repeat(64)}`
const version = (number: string) => ({ version: number, manifest: `/modules/feedback/${number}/mf-manifest.json`, files: { 'mf-manifest.json': file } })
const facts = { id: 'feedback', title: { 'zh-CN': '民情', 'en-US': 'Cases' }, channel: 'live', isOff: false, service: 'up' } as const
const listed: ListedModule = { ...facts, previous: version('1.0.0'), ...version('1.1.0') }
const registryOf = (...modules: ListedModule[]) => ({ revision: '7', modules })

/** Answers questions of the registry, and keeps what was asked. */
function answer(to: (asked: URLSearchParams) => Response): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return to(new URL(url, location.href).searchParams)
  })
  return asked
}
const always = (body: unknown, status = 200) => answer(() => Response.json(body, { status }))

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  history.replaceState(null, '', '/')
})
afterEach(() => vi.unstubAllGlobals())

it('reads which versions are given', async () => {
  always(registryOf(listed))
  expect((await fetchRegistry()).modules[0]?.version).toBe('1.1.0')
})

it.each([
  ['hashes', { files: { 'mf-manifest.json': 'md5-1' } }, 'modules.0.files.mf-manifest.json: must match ^sha384-'],
  ['a manifest in the published folder', { manifest: 'https://elsewhere.example/mf-manifest.json' }, 'modules.0.manifest'],
  ['a name in both languages', { title: { 'zh-CN': '民情' } }, 'modules.0.title.en-US'],
  ['whether it is switched off', { isOff: 'no' }, 'modules.0.isOff: true or false is needed'],
])('refuses an answer that lacks %s', async (_what, wrong, fault) => {
  always({ revision: '7', modules: [{ ...listed, ...wrong }] })
  await expect(fetchRegistry()).rejects.toThrow(`registry.${fault}`)
})

it('says that the registry does not answer', async () => {
  always({}, 503)
  await expect(fetchRegistry()).rejects.toThrow('503')
})

it('asks with the place and the preview that are known', async () => {
  history.replaceState(null, '', '/m/feedback/cases?sort=age&preview=word')
  takePreview()
  expect(location.pathname + location.search).toBe('/m/feedback/cases?sort=age')
  const asked = always(registryOf(listed))
  await fetchRegistry('140226100019')
  expect(asked).toEqual(['/registry/modules?place=140226100019&preview=word'])
})

it('asks with what it knows, and keeps that where nothing has changed', async () => {
  const known = registryOf(listed)
  const tags: unknown[] = []
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    tags.push(headers['if-none-match'])
    return headers['if-none-match'] === '"7"' ? new Response(null, { status: 304 }) : Response.json(registryOf(listed))
  })
  expect(await fetchRegistry(null, known)).toBe(known)
  expect(await fetchRegistry(null, { ...known, revision: '6' })).toEqual(known)
  expect(tags).toEqual(['"7"', '"6"'])
})

it('a registry that says 304 to whom it told nothing has not answered', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 304 }))
  await expect(fetchRegistry()).rejects.toThrow('304')
})

it('a preview that is refused is left, and what everybody is given is shown', async () => {
  sessionStorage.setItem('wuxin.preview', 'ended')
  const asked = answer((params) => (params.has('preview') ? Response.json({}, { status: 403 }) : Response.json(registryOf(listed))))
  expect((await fetchRegistry()).modules[0]?.version).toBe('1.1.0')
  await fetchRegistry()
  expect(asked).toEqual(['/registry/modules?preview=ended', '/registry/modules', '/registry/modules'])
  expect([previewWord(), isPreviewOver()]).toEqual([null, true])
})

it.each([429, 503])('a registry that answers %i refuses no preview', async (status) => {
  sessionStorage.setItem('wuxin.preview', 'word')
  always({}, status)
  await expect(fetchRegistry()).rejects.toThrow(String(status))
  expect(previewWord()).toBe('word')
})

it('a tab that was sent back loads the last good version, as long as the failing one is given', async () => {
  expect(versionToLoad(listed).version).toBe('1.1.0')
  pinPrevious(listed)
  expect(versionToLoad(listed).version).toBe('1.0.0')
  expect(versionToLoad({ ...listed, ...version('1.2.0') }).version).toBe('1.2.0')
})

it('a tab that left a failing canary tries it again once it was taken away and given anew', async () => {
  const canary: ListedModule = { ...listed, channel: 'canary' }
  pinPrevious(canary)
  always(registryOf({ ...facts, ...version('1.0.0') }))
  await fetchRegistry()
  always(registryOf(canary))
  await fetchRegistry()
  expect(versionToLoad(canary).version).toBe('1.1.0')
})

it('a tab that was sent back goes on with the given version where none is before it', () => {
  pinPrevious(listed)
  expect(versionToLoad({ ...listed, previous: null }).version).toBe('1.1.0')
})

it('a page runs something else where another version is given or a module is switched off, not where a channel changes its name', () => {
  const before = runsOf(registryOf(listed))
  expect(runsOf(registryOf({ ...listed, channel: 'canary', service: 'down', previous: null }))).toBe(before)
  expect(runsOf(registryOf({ ...listed, ...version('1.2.0') }))).not.toBe(before)
  expect(runsOf(registryOf({ ...listed, isOff: true }))).not.toBe(before)
})

describe('what the page brought along', () => {
  const bring = (place: string | null, registry: unknown = registryOf(listed)) => {
    document.head.innerHTML = `<script type="application/json" id="wuxin-registry">${JSON.stringify({ place, registry })}</script>`
  }
  afterEach(() => (document.head.innerHTML = ''))

  it('is taken for the same question, once', () => {
    bring('140226100019')
    expect(broughtRegistry('140226100019')?.modules[0]?.version).toBe('1.1.0')
    expect(broughtRegistry('140226100019')).toBeNull()
  })

  it('is no answer for another place, nor for a tab with a preview', () => {
    bring(null)
    expect(broughtRegistry('140226100019')).toBeNull()
    bring(null)
    history.replaceState(null, '', '/?preview=word')
    takePreview()
    expect(broughtRegistry(null)).toBeNull()
  })

  it('is read as strictly as what is asked for', () => {
    bring(null, registryOf({ ...listed, manifest: 'https://elsewhere.example/mf-manifest.json' }))
    expect(() => broughtRegistry(null)).toThrow('modules.0.manifest')
  })
})
