import { isFile, isStaffPage } from './worker.rules.ts'

/** Milliseconds after which a page that was taken along is given in place of an answer that hangs. */
const patience = 4_000

/** What a worker hears; the compiler knows either pages or workers, and this package is pages. */
interface Lasting extends Event {
  waitUntil(ended: Promise<unknown>): void
}
interface Fetching extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = self as unknown as Worker // this file runs as the service worker of the origin alone

/** The page that was taken along last, with its own policy and nonce; it serves every address of the shell. */
async function keptPage(): Promise<Response | undefined> {
  for (const name of (await caches.keys()).toReversed()) {
    const page = await (await caches.open(name)).match('/')
    if (page) return page
  }
  return undefined
}

/** The newest page where somebody answers, else the one that was taken along: it names files that were taken along with it. */
async function page(request: Request): Promise<Response> {
  const kept = await keptPage()
  const fresh = fetch(request)
  if (!kept) return fresh
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, kept))
  const answer = fresh.then((each) => (each.status >= 502 ? kept : each)).catch(() => kept)
  return Promise.race([answer, late])
}

/** A file never changes under its address: what was taken along is not asked for. */
const file = async (request: Request): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (isFile(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && isStaffPage(pathname)) event.respondWith(page(request))
})
