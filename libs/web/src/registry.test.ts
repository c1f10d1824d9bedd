import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchRegistry, pinPrevious, versionToLoad, type ListedModule } from './registry.ts'

const file = `sha384-${'b'.repeat(64)}`
const version = (number: string) => ({ version: number, manifest: `/modules/feedback/${number}/mf-manifest.json`, files: { 'mf-manifest.json': file } })
const listed: ListedModule = { id: 'feedback', service: 'up', previous: version('1.0.0'), ...version('1.1.0') }
const answer = (body: unknown, status = 200) => vi.stubGlobal('fetch', async () => Response.json(body, { status }))

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

it('reads which versions are live', async () => {
  answer({ revision: '7', modules: [listed] })
  expect((await fetchRegistry()).modules[0]?.version).toBe('1.1.0')
})

it('refuses an answer that lacks hashes', async () => {
  answer({ revision: '7', modules: [{ ...listed, files: { 'mf-manifest.json': 'md5-1' } }] })
  await expect(fetchRegistry()).rejects.toThrow('registry.modules.0.files.mf-manifest.json: must match ^sha384-')
})

it('refuses a manifest that lies outside of the published folder', async () => {
  answer({ revision: '7', modules: [{ ...listed, manifest: 'https://elsewhere.example/mf-manifest.json' }] })
  await expect(fetchRegistry()).rejects.toThrow('registry.modules.0.manifest')
})

it('says that the registry does not answer', async () => {
  answer({}, 503)
  await expect(fetchRegistry()).rejects.toThrow('503')
})

it('a tab that was sent back loads the version before, until another one is live', () => {
  expect(versionToLoad(listed).version).toBe('1.1.0')
  pinPrevious(listed)
  expect(versionToLoad(listed).version).toBe('1.0.0')
  expect(versionToLoad({ ...listed, ...version('1.2.0') }).version).toBe('1.2.0')
})

it('a tab that was sent back goes on with the live version where none is before it', () => {
  pinPrevious(listed)
  expect(versionToLoad({ ...listed, previous: null }).version).toBe('1.1.0')
})
