import { expect, it } from 'vitest'
import { integrityOf, promisedFiles } from './integrity.ts'

const hash = `sha384-${'b'.repeat(64)}`
const version = { version: '1.0.0', manifest: '/modules/feedback/1.0.0/mf-manifest.json', files: { 'mf-manifest.json': hash, 'static/js/a b.js': hash } }
const promised = promisedFiles(() => [version])

it('knows the hash of a listed file, by its address below the version', () => {
  expect(promised.of('/modules/feedback/1.0.0/mf-manifest.json')).toBe(hash)
  expect(promised.of(new URL('/modules/feedback/1.0.0/static/js/a%20b.js', location.href).href)).toBe(hash)
})

it.each(['/modules/feedback/1.0.0/static/js/other.js', '/modules/feedback/0.9.0/mf-manifest.json', '/modules/patrols/1.0.0/remoteEntry.js', 'https://elsewhere.example/remoteEntry.js'])(
  'promises nothing for %s',
  (url) => expect(promised.of(url)).toBeNull(),
)

it('a listed script bears its hash, and an unlisted one a hash that no file can have', () => {
  expect(integrityOf(promised, '/modules/feedback/1.0.0/static/js/a b.js')).toBe(hash)
  expect(integrityOf(promised, '/modules/feedback/1.0.0/static/js/other.js')).toBe(`sha384-${'A'.repeat(64)}`)
})
