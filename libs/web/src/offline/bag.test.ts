import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bagOf, takeAlong } from './bag.ts'

const hash = `sha384-${'b'.repeat(64)}`
const asked: string[] = []
let version = '1'
let pageRevision: string[] = []
let broken: string | null = null
const store = new Map<string, Map<string, Response>>()

const addressOf = (request: Request | string) => new URL(typeof request === 'string' ? request : request.url, location.href).pathname
const cache = (name: string) => {
  const held = store.get(name) ?? new Map<string, Response>()
  store.set(name, held)
  return {
    keys: async () => [...held.keys()].map((path) => ({ url: new URL(path, location.href).href })),
    match: async (path: string) => held.get(path)?.clone(),
    put: async (path: string, response: Response) => void held.set(path, response),
    addAll: async (requests: Request[]) => {
      for (const request of requests) {
        if (addressOf(request) === broken) throw new TypeError('integrity')
        asked.push(`${addressOf(request)} ${request.integrity}`.trim())
        held.set(addressOf(request), new Response('file'))
      }
    },
  }
}
const registry = (revision: string) => ({
  revision,
  modules: [{ id: 'patrols', title: { 'zh-CN': '巡查', 'en-US': 'Patrols' }, channel: 'live', isOff: false, service: 'up', version, manifest: `/modules/patrols/${version}/mf-manifest.json`, files: { 'remoteEntry.js': hash, 'static/page.js': hash } }],
})

/** The test's browser has requests without `integrity`. */
class Asked {
  readonly url: string
  readonly integrity: string
  constructor(address: string | URL, { integrity = '' }: RequestInit = {}) {
    this.url = new URL(address, location.href).href
    this.integrity = integrity
  }
}

beforeEach(() => {
  vi.stubGlobal('Request', Asked)
  asked.length = 0
  version = '1'
  pageRevision = []
  broken = null
  store.clear()
  vi.stubGlobal('caches', { open: async (name: string) => cache(name), keys: async () => [...store.keys()], delete: async (name: string) => store.delete(name) })
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { register: async () => undefined } })
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/files.json') return Response.json(['/static/js/index.js', '/static/js/async/en.js'])
    if (address.startsWith('/registry/')) return Response.json(registry(`r${version}`))
    const brought = JSON.stringify({ place: null, registry: registry(pageRevision.shift() ?? `r${version}`) })
    return new Response(`<script src="/static/js/index.js"></script><script type="application/json" id="wuxin-registry">${brought}</script>`, { headers: { 'content-security-policy': 'nonce' } })
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what is taken along', () => {
  it("is the page with its policy, the shell's files, and those of the version with their hashes", async () => {
    expect(await bagOf('patrols')).toBeNull()
    await takeAlong('patrols', '/m/patrols/walk')
    expect(asked).toEqual(['/static/js/index.js', '/static/js/async/en.js', `/modules/patrols/1/remoteEntry.js ${hash}`, `/modules/patrols/1/static/page.js ${hash}`])
    const [bag] = store.values()
    expect(bag?.get('/')?.headers.get('content-security-policy')).toBe('nonce')
    expect(await bagOf('patrols')).toMatchObject({ version: '1' })
  })

  it('is of one moment: a page of before the newest version is asked for again, and given up after some tries', async () => {
    pageRevision = ['r0', 'r0']
    expect(await takeAlong('patrols', '/m/patrols/walk')).toMatchObject({ version: '1' })
    pageRevision = ['r0', 'r0', 'r0']
    await expect(takeAlong('patrols', '/m/patrols/walk')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await bagOf('patrols')).toMatchObject({ version: '1' })
  })

  it('is not fetched twice', async () => {
    await takeAlong('patrols', '/m/patrols/walk')
    asked.length = 0
    await takeAlong('patrols', '/m/patrols/walk')
    expect(asked).toEqual([])
    expect(store.size).toBe(1)
  })

  it('a new version takes the place of the one before the last, once it is whole', async () => {
    for (const each of ['1', '2', '3']) {
      version = each
      await takeAlong('patrols', '/m/patrols/walk')
    }
    expect(store.size).toBe(2)
    version = '4'
    broken = '/modules/patrols/4/static/page.js'
    await expect(takeAlong('patrols', '/m/patrols/walk')).rejects.toThrow('integrity')
    expect(await bagOf('patrols')).toMatchObject({ version: '3' })
  })
})
