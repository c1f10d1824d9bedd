import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isStaffPage } from './worker.rules.ts'

/** The worker with what it hears, and caches that are filled by name. */
async function start(bags: Record<string, Record<string, string>>, network: (url: string) => Promise<Response>) {
  const heard = new Map<string, (event: unknown) => void>()
  const found = (bag: Record<string, string>, asked: string | Request) => {
    const text = bag[typeof asked === 'string' ? asked : new URL(asked.url).pathname]
    return text === undefined ? undefined : new Response(text)
  }
  vi.stubGlobal('self', { addEventListener: (type: string, listener: (event: unknown) => void) => heard.set(type, listener), skipWaiting: async () => undefined, clients: { claim: async () => undefined } })
  vi.stubGlobal('caches', {
    keys: async () => Object.keys(bags),
    open: async (name: string) => ({ match: async (asked: string) => found(bags[name] ?? {}, asked) }),
    match: async (asked: Request) => Object.values(bags).map((bag) => found(bag, asked)).find(Boolean),
  })
  vi.stubGlobal('fetch', async (request: Request) => network(new URL(request.url).pathname))
  vi.resetModules()
  await import('./worker.ts')
  return (path: string, mode = 'cors', method = 'GET') => {
    const request = { url: new URL(path, location.href).href, method, mode }
    let answer: Promise<Response> | null = null
    heard.get('fetch')?.({ request, respondWith: (given: Promise<Response>) => (answer = given) })
    return answer as Promise<Response> | null // given by respondWith
  }
}

const lost = () => Promise.reject(new TypeError('offline'))
const online = async (path: string) => new Response(`fresh ${path}`)
const bags = { 'wuxin-bag patrols 1': { '/': 'older page' }, 'wuxin-bag patrols 2': { '/': 'kept page', '/static/js/a.js': 'kept file' }, 'wuxin-bag patrols 3': { '/static/js/b.js': 'half filled' } }

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the worker of the shell', () => {
  it('gives the page that was taken along last for every address of the shell while nobody answers', async () => {
    const ask = await start(bags, lost)
    expect(await (await ask('/m/patrols/walk/12', 'navigate'))?.text()).toBe('kept page')
    expect(await (await ask('/', 'navigate'))?.text()).toBe('kept page')
  })

  it('gives the newest page where somebody answers, and the kept one where the suite behind is down', async () => {
    expect(await (await (await start(bags, online))('/m/patrols/walk', 'navigate'))?.text()).toBe('fresh /m/patrols/walk')
    const broken = await start(bags, async () => new Response('bad gateway', { status: 502 }))
    expect(await (await broken('/m/patrols/walk', 'navigate'))?.text()).toBe('kept page')
  })

  it('does not wait for a network that hangs', async () => {
    const ask = await start(bags, () => new Promise(() => undefined))
    const answer = ask('/m/patrols/walk', 'navigate')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await (await answer)?.text()).toBe('kept page')
  })

  it('a device that took nothing along is left alone', async () => {
    const ask = await start({}, lost)
    await expect(ask('/m/patrols/walk', 'navigate')).rejects.toThrow('offline')
  })

  it('a file that was taken along is not asked for, another one is', async () => {
    const ask = await start(bags, online)
    expect(await (await ask('/static/js/a.js'))?.text()).toBe('kept file')
    expect(await (await ask('/modules/patrols/2/page.js'))?.text()).toBe('fresh /modules/patrols/2/page.js')
  })

  it.each([['/api/patrols/trpc/phone.own'], ['/files/1'], ['/registry/modules'], ['https://elsewhere.example/static/a.js']])('%s is not its business', async (path) => {
    expect((await start(bags, lost))(path)).toBeNull()
  })

  it('nothing that is sent goes through it', async () => {
    expect((await start(bags, lost))('/static/js/a.js', 'cors', 'POST')).toBeNull()
  })

  it("residents' pages and files are no pages of the shell", () => {
    expect(['/r', '/r/feedback/report', '/files.json', '/sw.js', '/healthz'].filter(isStaffPage)).toEqual([])
    expect(['/', '/rules', '/m/patrols/walk', '/today'].filter(isStaffPage)).toHaveLength(4)
  })
})
