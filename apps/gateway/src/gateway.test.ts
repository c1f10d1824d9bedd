import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listenAt } from '@wuxin/service/listen'
import { reachByAddress, type Reach } from '@wuxin/service/peers'
import { testKeys } from '@wuxin/service/test-people'
import { describe, expect, it } from 'vitest'
import { gateway } from './gateway.ts'

const nowhere = { shellDir: tmpdir(), residentDir: tmpdir(), modulesDir: tmpdir() }

/** A service that answers with what reached it. */
const echo: Reach = async (request) =>
  Response.json({ path: new URL(request.url).pathname, headers: Object.fromEntries(request.headers), body: await request.text() })

function suite(parts: Record<string, Reach> = {}) {
  const asked: string[] = []
  const platform: Reach = async (request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    if (pathname === '/readyz') return Response.json({ status: 'ok' })
    if (pathname !== '/internal/session') return echo(request)
    const { cookie } = JSON.parse(await request.text())
    return cookie === 'session=good' ? Response.json({ token: 'token-of-good' }) : new Response(null, { status: 401 })
  }
  const app = gateway({ reach: new Map(Object.entries({ platform, feedback: echo, ...parts })), keys: testKeys(), folders: nowhere })
  const get = async (path: string, init?: RequestInit) => {
    const response = await app.request(`http://localhost:8080${path}`, init)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const statusOf = async (path: string) => (await app.request(`http://localhost:8080${path}`, { method: 'POST', body: '{}' })).status
  return { get, statusOf, asked }
}

describe('the gateway', () => {
  it('hands a signed-in request on with the session’s token and never with one from outside', async () => {
    const { get } = suite()
    const { body } = await get('/api/feedback/trpc/case.list', { headers: { cookie: 'session=good', authorization: 'Bearer forged' } })
    expect(body.headers.authorization).toBe('Bearer token-of-good')
    const { body: nobody } = await get('/api/feedback/trpc/case.list', { headers: { authorization: 'Bearer forged', cookie: 'session=old' } })
    expect(nobody.headers.authorization).toBeUndefined()
  })

  it('asks for a session’s token once in a while, and again after anything that may end the session', async () => {
    const { get, asked } = suite()
    const cookie = { headers: { cookie: 'session=good' } }
    await get('/api/feedback/a', cookie)
    await get('/api/feedback/b', cookie)
    expect(asked.filter((path) => path === '/internal/session')).toHaveLength(1)
    await get('/api/platform/auth/sign-out', { ...cookie, method: 'POST', body: '{}' })
    await get('/api/feedback/c', cookie)
    expect(asked.filter((path) => path === '/internal/session')).toHaveLength(2)
  })

  it('asks again after a step on one’s own password or sessions, which changes what the token says', async () => {
    const { get, asked } = suite()
    const init = { headers: { cookie: 'session=good' }, method: 'POST', body: '{}' }
    const { body } = await get('/api/platform/trpc/session.changePassword', init)
    expect(body.headers.authorization).toBe('Bearer token-of-good')
    await get('/api/platform/trpc/session.me', { headers: init.headers })
    expect(asked.filter((path) => path === '/internal/session')).toHaveLength(2)
  })

  it('lets nobody from outside speak as a service', async () => {
    const { statusOf, asked } = suite()
    expect(await statusOf('/internal/session')).toBe(404)
    expect(await statusOf('/api/platform/../../internal/session')).toBe(404)
    expect(await statusOf('/api/platform/%2e%2e/internal/session')).toBe(404)
    expect(asked).toEqual([])
  })

  it('refuses to act for a page of another origin', async () => {
    const { get } = suite()
    for (const origin of ['https://evil.example', 'null', ':::']) {
      const { status, body } = await get('/api/feedback/trpc/case.accept', { method: 'POST', body: '{}', headers: { origin, host: 'localhost:8080' } })
      expect(status).toBe(403)
      expect(body.error.data.domain).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('takes a body up to its limit and not past it, whether or not the body says how long it is', async () => {
    const { get } = suite()
    const chunk = new Uint8Array(1024 * 1024).fill(97)
    let taken = 0
    const body = (chunks: number) => new ReadableStream({ pull: (controller) => (taken++ < chunks ? controller.enqueue(chunk) : controller.close()) })
    const send = (chunks: number) => get('/api/feedback/trpc/resident.report', { method: 'POST', body: body(chunks), duplex: 'half' } as RequestInit)
    expect((await send(2)).body.body).toHaveLength(2 * chunk.length)
    taken = 0
    expect(await send(1_000)).toMatchObject({ status: 413, body: { error: { data: { domain: { code: 'TOO_LARGE', params: { limit: 12 * chunk.length } } } } } })
    expect(taken).toBeLessThan(20)
    const told = await get('/api/feedback/trpc/resident.report', { method: 'POST', body: '{}', headers: { 'content-length': String(99 * chunk.length) } })
    expect(told.status).toBe(413)
  })

  it('names the service that is down, and goes on with the others', async () => {
    const { get } = suite({ feedback: () => Promise.reject(new Error('ECONNREFUSED 127.0.0.1:9')) })
    const { status, body } = await get('/api/feedback/trpc/case.list')
    expect(status).toBe(503)
    expect(body.error.data.domain).toEqual({ code: 'UNAVAILABLE', params: { service: 'feedback' }, level: 'fault' })
    expect(JSON.stringify(body)).not.toContain('ECONNREFUSED')
    expect((await get('/api/platform/trpc/session.me')).status).toBe(200)
    expect((await get('/api/meetings/trpc/x')).status).toBe(404)
  })

  it('takes no flood from somebody who is not signed in, and lets staff work on', async () => {
    const { get } = suite()
    const send = (headers: Record<string, string> = {}) => get('/api/feedback/trpc/resident.report', { method: 'POST', body: '{}', headers })
    for (let sent = 0; sent < 120; sent += 1) expect((await send()).status).toBe(200)
    const { status, body } = await send()
    expect(status).toBe(429)
    expect(body.error.data.domain).toEqual({ code: 'TOO_MANY', params: { until: expect.any(String) }, level: 'refused' })
    expect((await send({ cookie: 'session=good' })).status).toBe(200)
    expect((await get('/api/feedback/trpc/resident.track')).status).toBe(200)
  })

  it('counts each procedure of a batch, however its path is written', async () => {
    const { get } = suite()
    const batch = (separator: string) => get(`/api/feedback/trpc/${Array(60).fill('resident.report').join(separator)}?batch=1`, { method: 'POST', body: '{}' })
    expect([(await batch(',')).status, (await batch('%2C')).status, (await batch(',')).status]).toEqual([200, 200, 429])
  })

  it('takes no more residents’ steps of somebody who is signed in than of a stranger, and all else as before', async () => {
    const { get } = suite()
    const send = (path: string) => get(`/api/feedback/trpc/${path}`, { method: 'POST', body: '{}', headers: { cookie: 'session=good' } })
    for (let sent = 0; sent < 120; sent += 1) expect((await send('resident.report')).status).toBe(200)
    expect([(await send('resident.report')).status, (await send('%72esidentTopics.propose')).status, (await send('cases.close')).status]).toEqual([429, 429, 200])
    expect((await get('/api/feedback/trpc/resident.report', { method: 'POST', body: '{}' })).status).toBe(200)
  })

  it('gives each request a number that services log, and keeps a good one from the browser', async () => {
    const { get } = suite()
    expect((await get('/api/feedback/x', { headers: { 'x-request-id': 'abc-12345' } })).body.headers['x-request-id']).toBe('abc-12345')
    expect((await get('/api/feedback/x', { headers: { 'x-request-id': '<script>' } })).body.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('follows a service to another process, and hands on a body that came in pieces of unknown length', async () => {
    const outside = await listenAt('http://127.0.0.1:0', echo)
    const { get } = suite({ feedback: reachByAddress(outside.address) })
    const body = new ReadableStream({ start: (controller) => (controller.enqueue(new TextEncoder().encode('in pieces')), controller.close()) })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'transfer-encoding': 'chunked' } } as RequestInit
    expect(await get('/api/feedback/trpc/resident.report', init)).toMatchObject({ status: 200, body: { body: 'in pieces' } })
    await outside.drain(0)
    expect((await get('/api/feedback/trpc/case.list')).status).toBe(503)
  })

  it('sends an answer smaller, and knows it again by the tag that its service gave', async () => {
    const tagged: Reach = async (request) => (request.headers.get('if-none-match') === '"7"' ? new Response(null, { status: 304 }) : Response.json('feedback'.repeat(500), { headers: { etag: '"7"' } }))
    const app = gateway({ reach: new Map([['platform', tagged]]), keys: testKeys(), folders: nowhere })
    const headers = { 'sec-fetch-site': 'same-origin', 'accept-encoding': 'br' }
    const first = await app.request('/registry/modules', { headers })
    expect([first.headers.get('content-encoding'), first.headers.get('etag')]).toEqual(['br', 'W/"7"'])
    expect((await app.request('/registry/modules', { headers: { ...headers, 'if-none-match': 'W/"7"' } })).status).toBe(304)
  })

  it('brings with a page what the registry gives its reader, and the page alone where the registry says nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wuxin-page-'))
    writeFileSync(join(folder, 'index.html'), '<head></head>')
    const asked: string[] = []
    const page = async (registry: Reach, path: string) => {
      const keep: Reach = (request) => {
        asked.push(new URL(request.url).pathname + new URL(request.url).search)
        return registry(request)
      }
      const folders = { shellDir: folder, residentDir: folder, modulesDir: folder }
      const answer = await gateway({ reach: new Map([['platform', keep]]), keys: testKeys(), folders }).request(path)
      return { status: answer.status, html: await answer.text() }
    }
    const given: Reach = () => Response.json({ revision: '7', modules: [] })
    expect((await page(given, '/r/feedback/report?place=140226100019')).html).toContain('{"place":"140226100019","registry":{"revision":"7","modules":[]}}')
    expect((await page(given, '/r?place=%22%3E')).html).toContain('{"place":null,')
    expect(asked).toEqual(['/registry/modules?place=140226100019', '/registry/modules'])
    expect(await page(given, '/?preview=word')).toEqual({ status: 200, html: '<head></head>' })
    for (const silent of [() => Promise.reject(new Error('down')), () => new Promise<Response>(() => {}), () => Response.json({ modules: 'all' })])
      expect(await page(silent, '/')).toEqual({ status: 200, html: '<head></head>' })
    rmSync(folder, { recursive: true })
  })

  it('is healthy once sign-in works', async () => {
    expect(await suite().get('/healthz')).toEqual({ status: 200, body: { status: 'ok' } })
    expect((await suite({ platform: () => Promise.reject(new Error('down')) }).get('/healthz')).status).toBe(503)
  })
})
