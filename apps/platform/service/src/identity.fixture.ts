import { randomUUID } from 'node:crypto'
import type { Grant } from '@wuxin/platform/caller'
import { serviceApp } from '@wuxin/service/http'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { issueServiceToken } from '@wuxin/service/token'
import { inWork, system, type Work } from '@wuxin/service/work'
import { createAccount, type NewAccount } from './account/account-create.ts'
import { passwordHash } from './account/account-password.ts'
import { Person } from './person/person.entity.ts'
import { Post } from './person/post.entity.ts'

/** Places of Zuoyun that tests speak of. */
export const yuntai = '140226100003'
export const xijie = '140226100005'
export const password = 'Correct-horse-7'

let hash: Promise<string> | null = null

/** Work of the system in a test, at an instant. */
export const asSystem = <Result>(service: Running, run: (work: Work) => Promise<Result>): Promise<Result> =>
  inWork(service, { caller: system('test'), now: service.now(), procedure: 'test', requestId: 'test' }, everywhere, run)

/** A person with posts and, unless `userName` is null, an account that signs in with `password`. Answers the id of both. */
export async function personWith(
  service: Running,
  { name = '李敏', area = yuntai, userName = `user.${randomUUID().slice(0, 8)}`, grants = [], ...account }: { name?: string; area?: string; userName?: string | null; grants?: Grant[] } & Partial<Omit<NewAccount, 'userName'>> = {},
): Promise<string> {
  hash ??= passwordHash(password)
  const kept = await hash
  return asSystem(service, async (work) => {
    const times = { createdAt: work.now, updatedAt: work.now }
    const person = work.em.create(Person, { area, name, searchTerms: name, tags: [], ...times })
    for (const grant of grants) {
      work.em.create(Post, { person: person.id, role: grant.role, area: grant.area, unit: grant.unit ?? null, from: '2020-01-01', to: null, chosen: 'appointment', profession: null, endedReason: null, ...times })
    }
    await work.em.flush()
    if (userName) await createAccount(work, { person: person.id, userName, passwordHash: kept, mustChangePassword: false, ...account })
    return person.id
  })
}

/** A browser before the service, as the gateway passes it on: it keeps cookies and speaks JSON. */
export function browser(service: Running, { origin = 'http://127.0.0.1:8080', client = '192.0.2.7' }: { origin?: string; client?: string } = {}) {
  const app = serviceApp(service)
  const cookies = new Map<string, string>()
  const { host, protocol } = new URL(origin)
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  async function send(path: string, { body, method = body === undefined ? 'GET' : 'POST', headers = {} }: { body?: unknown; method?: string; headers?: Record<string, string> } = {}): Promise<Response> {
    const response = await app.request(`http://platform${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json', origin }),
        ...(cookies.size > 0 ? { cookie: cookie() } : {}),
        'x-forwarded-host': host,
        'x-forwarded-proto': protocol.slice(0, -1),
        'x-wuxin-client': client,
        ...headers,
      },
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split(/=(.*)/s) ?? []
      if (/max-age=0/i.test(set)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  return {
    send,
    cookie,
    json: async (path: string, options?: Parameters<typeof send>[1]): Promise<{ status: number; body: any }> => {
      const response = await send(path, options)
      return { status: response.status, body: await response.json() }
    },
    signIn: (username: string, given = password) => send('/api/platform/auth/sign-in/username', { body: { username, password: given } }),
    /** What the gateway learns of this browser's cookies. */
    session: async (): Promise<any> => {
      const token = await issueServiceToken(service.keys, 'gateway')
      const response = await app.request('http://platform/internal/session', { method: 'POST', body: JSON.stringify({ cookie: cookie() }), headers: { authorization: `Bearer ${token}` } })
      return response.status === 200 ? await response.json() : null
    },
  }
}

/** The domain error of an answer. */
export const problemOf = (body: unknown): unknown => (body as { error?: { data?: { domain?: unknown } } }).error?.data?.domain // undefined where it is none
