import { afterEach, expect, it, vi } from 'vitest'
import { integrityPlugin, promisedFiles } from './integrity.ts'

const hash = `sha384-${'b'.repeat(64)}`
const version = { version: '1.0.0', manifest: '/modules/feedback/1.0.0/mf-manifest.json', files: { 'mf-manifest.json': hash, 'static/js/a b.js': hash } }
const promised = promisedFiles(() => [version])
const attempted: string[] = []
const plugin = integrityPlugin(promised, (url) => attempted.push(url))

afterEach(() => vi.unstubAllGlobals())

it('knows the hash of a listed file, by its address below the version', () => {
  expect(promised.of('/modules/feedback/1.0.0/mf-manifest.json')).toBe(hash)
  expect(promised.of(new URL('/modules/feedback/1.0.0/static/js/a%20b.js', location.href).href)).toBe(hash)
})

it.each(['/modules/feedback/1.0.0/static/js/other.js', '/modules/feedback/0.9.0/mf-manifest.json', '/modules/patrols/1.0.0/remoteEntry.js', 'https://elsewhere.example/remoteEntry.js'])(
  'promises nothing for %s',
  (url) => expect(promised.of(url)).toBeNull(),
)

it('asks the browser to check a listed script, and gives it one that no file can match where it is unlisted', () => {
  const scriptOf = (url: string) => {
    const made = plugin.createScript?.({ url })
    if (!made || !('script' in made) || !made.script) throw new Error('no script was made')
    return made.script
  }
  expect(scriptOf('/modules/feedback/1.0.0/static/js/a b.js').integrity).toBe(hash)
  expect(scriptOf('/modules/feedback/1.0.0/static/js/other.js').integrity).toBe(`sha384-${'A'.repeat(64)}`)
})

it('fetches a manifest with its hash, and never one that is unlisted', async () => {
  const fetched = vi.fn<typeof fetch>(async () => new Response('{}'))
  vi.stubGlobal('fetch', fetched)
  await plugin.fetch?.('/modules/feedback/1.0.0/mf-manifest.json', {})
  expect(fetched).toHaveBeenCalledWith('/modules/feedback/1.0.0/mf-manifest.json', expect.objectContaining({ integrity: hash }))
  await expect(plugin.fetch?.('/modules/feedback/0.9.0/mf-manifest.json', {})).rejects.toThrow('not listed')
  expect(fetched).toHaveBeenCalledTimes(1)
})
