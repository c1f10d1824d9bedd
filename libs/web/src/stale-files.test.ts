import { afterEach, expect, it, vi } from 'vitest'
import { freshen, markStale } from './stale-files.ts'

afterEach(() => vi.unstubAllGlobals())

it('a retry fetches a module’s refused files past the cache, once, and no other module’s', async () => {
  const asked: [unknown, RequestInit | undefined][] = []
  vi.stubGlobal('fetch', async (url: unknown, init?: RequestInit) => {
    asked.push([url, init])
    return new Response('')
  })
  markStale('feedback', ['/modules/feedback/1/remoteEntry.js'])
  markStale('feedback', ['/modules/feedback/1/remoteEntry.js', '/modules/feedback/1/mf-manifest.json'])
  await freshen('platform')
  expect(asked).toEqual([])
  await freshen('feedback')
  await freshen('feedback')
  expect(asked).toEqual([
    ['/modules/feedback/1/remoteEntry.js', { cache: 'reload' }],
    ['/modules/feedback/1/mf-manifest.json', { cache: 'reload' }],
  ])
})
