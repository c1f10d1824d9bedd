import type { AnyTRPCRouter } from '@trpc/server'
import { afterEach, expect, it, vi } from 'vitest'
import { moduleApi, onSignedOut } from './api.ts'
import { choosePlace } from './place.ts'
import { problemOf } from './problem.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()
afterEach(() => {
  vi.unstubAllGlobals()
  choosePlace(null)
})

// oxlint-disable-next-line no-explicit-any -- a router of no particular type: its paths are not checked here
const { client } = moduleApi<AnyTRPCRouter>('feedback') as { client: any }

type Sent = { url: URL; headers: Headers; body: unknown }

function network(...answers: (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), headers: new Headers(init.headers), body: init.body ? JSON.parse(String(init.body)) : null })
    const answer = answers.shift()
    if (!answer) throw new TypeError('nobody answers')
    return answer()
  })
  return sent
}

const ok = (data: unknown) => () => Response.json({ result: { data } })
const lost = () => Promise.reject(new TypeError('connection lost'))
const refused = (status: number, code: string) => () => Response.json({ error: { message: code, code: -32000, data: { httpStatus: status, domain: { code, params: {}, level: 'refused' }, requestId: 'r1' } } }, { status })

it('queries travel together, each mutation alone with a key of its own', async () => {
  const sent = network(() => Response.json([{ result: { data: 1 } }, { result: { data: 2 } }]), ok(3))
  expect(await Promise.all([client.cases.list.query({ page: 1 }), client.cases.get.query({ id: 'x' })])).toEqual([1, 2])
  await client.cases.accept.mutate({ id: 'x' })
  expect(sent.map(({ url }) => url.pathname)).toEqual(['/api/feedback/trpc/cases.list,cases.get', '/api/feedback/trpc/cases.accept'])
  expect(sent[0]?.headers.get('idempotency-key')).toBeNull()
  expect(sent[1]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/)
})

it('a mutation whose answer was lost is sent again under the same key, then a new one begins', async () => {
  const sent = network(lost, ok(1), ok(2))
  await expect(client.cases.report.mutate({ words: '灯' })).rejects.toThrow('connection lost')
  await client.cases.report.mutate({ words: '灯' })
  await client.cases.report.mutate({ words: '灯' })
  const [first, retried, next] = sent.map(({ headers }) => headers.get('idempotency-key'))
  expect(retried).toBe(first)
  expect(next).not.toBe(first)
})

it('a refused mutation gives up its key: the next try is another intent', async () => {
  const sent = network(refused(409, 'VERSION_CONFLICT'), ok(1))
  const error = await client.cases.accept.mutate({ id: 'x' }).catch((each: unknown) => each)
  expect(problemOf(error)).toMatchObject({ code: 'VERSION_CONFLICT', requestId: 'r1' })
  await client.cases.accept.mutate({ id: 'x' })
  expect(sent[1]?.headers.get('idempotency-key')).not.toBe(sent[0]?.headers.get('idempotency-key'))
})

it('a mutation that a failing service may have done keeps its key', async () => {
  const sent = network(refused(503, 'UNAVAILABLE'), ok(1))
  await client.cases.accept.mutate({ id: 'x' }).catch(() => undefined)
  await client.cases.accept.mutate({ id: 'x' })
  expect(sent[1]?.headers.get('idempotency-key')).toBe(sent[0]?.headers.get('idempotency-key'))
})

it('every request carries the chosen place and an id of its own', async () => {
  const sent = network(() => Response.json([{ result: { data: 1 } }]))
  choosePlace('140226100001')
  await client.cases.list.query({})
  expect(sent[0]?.headers.get('x-wuxin-area')).toBe('140226100001')
  expect(sent[0]?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

it('the host is told when nobody is signed in any more', async () => {
  network(() => Response.json([{ error: { message: 'x', code: -32001, data: { httpStatus: 401, domain: { code: 'UNAUTHENTICATED', params: {}, level: 'refused' } } } }], { status: 401 }))
  const told = vi.fn<() => void>()
  const stop = onSignedOut(told)
  await client.cases.list.query({}).catch(() => undefined)
  stop()
  expect(told).toHaveBeenCalledTimes(1)
})

it('two modules that name a procedure alike keep their answers apart', () => {
  // oxlint-disable-next-line no-explicit-any -- a router of no particular type, as above
  const keyOf = (module: string) => (moduleApi<AnyTRPCRouter>(module).trpc as any).audit.list.queryKey({ page: 1 })
  expect(keyOf('feedback')).not.toEqual(keyOf('platform'))
  expect(keyOf('feedback')[0]).toEqual(['feedback'])
})
