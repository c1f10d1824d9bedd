import { randomUUID } from 'node:crypto'

/** People at work, as fast as they are answered: half of what they do reads cases, half takes one down. */
export interface Load {
  /** Words that every report of this load begins with. */
  mark: string
  cookie: string
  /** Reads the first cases once more, as each of the people does. */
  list(): Promise<Response>
  /** Waits until so many more requests were answered. */
  more(requests: number): Promise<void>
  /** Ends; answers the words of every report that was acknowledged, and whatever went wrong. */
  stop(): Promise<{ created: string[]; failures: string[]; slowest: number; requests: number }>
}

const password = 'Wuxin-2025-demo'

/** Signs in as a community worker and keeps `people` requests under way until it is stopped. */
export async function startLoad(url: string, people: number): Promise<Load> {
  const post = (path: string, input: object, cookie = '') =>
    fetch(`${url}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url, cookie }, body: JSON.stringify(input) })
  const signedIn = await post('platform/auth/sign-in/username', { username: 'zuoyun.community', password })
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')

  const list = () => fetch(`${url}/api/feedback/trpc/cases.list?input=${encodeURIComponent('{"page":1,"size":20}')}`, { headers: { cookie } })

  const mark = `更替 ${randomUUID()}`
  const created: string[] = []
  const failures: string[] = []
  const waiting: { until: number; resolve: () => void }[] = []
  const over = new AbortController()
  let [requests, slowest] = [0, 0]

  const answered = async (what: string, send: () => Promise<Response>): Promise<boolean> => {
    const from = performance.now()
    const failure = await send().then(
      async (response) => (response.ok ? (await response.text(), null) : `${response.status} ${await response.text()}`),
      (error: Error) => `${error.message}: ${String(error.cause)}`,
    )
    requests += 1
    slowest = Math.max(slowest, performance.now() - from)
    for (const each of waiting) if (requests >= each.until) each.resolve()
    if (failure) failures.push(`${what}: ${failure}`)
    return !failure
  }
  const person = async () => {
    while (!over.signal.aborted) {
      await answered('list', list)
      const words = `${mark} ${randomUUID()}`
      const report = { area: '140226100019', category: '0303', words, photos: [], anonymous: true, channel: 'window' }
      if (await answered('report', () => post('feedback/trpc/cases.register', report, cookie))) created.push(words)
    }
  }
  const all = Array.from({ length: people }, person)
  return {
    mark,
    cookie,
    list,
    more: (wanted) => new Promise((resolve) => waiting.push({ until: requests + wanted, resolve })),
    stop: async () => {
      over.abort()
      await Promise.all(all)
      return { created, failures, slowest, requests }
    },
  }
}
