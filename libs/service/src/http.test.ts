import { describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { serviceApp } from './http.ts'
import { notes } from './kit.fixture.ts'
import { staffMember, testKeys } from './test-people.ts'
import { serviceUnderTest } from './testing.ts'
import { issueToken } from './token.ts'

const at = serviceUnderTest(notes)
const area = '140226100003'
const worker = staffMember([{ role: 'community_worker', area }])

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }, body: JSON.stringify(body) }
  const response = await serviceApp(at.service).request(`/api/notes/trpc/${path}`, request)
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const signedIn = async (keys = at.service.keys) => ({ authorization: `Bearer ${await issueToken(keys, worker)}` })

describe('a request', () => {
  it('with a good token does its work', async () => {
    const { status, body } = await post('write', { area, text: '您好' }, await signedIn())
    expect(status).toBe(200)
    expect(body.result.data).toEqual({ id: expect.any(String), at: expect.any(String) })
  })

  it('with a token that somebody else signed, or with none, is told to sign in', async () => {
    expect(await post('write', { area, text: '您好' }, await signedIn(testKeys()))).toMatchObject({ status: 401, body: { error: { data: { domain: { code: 'UNAUTHENTICATED' } } } } })
    expect(await post('write', { area, text: '您好' })).toMatchObject({ status: 401 })
  })

  it('with a token signed by the shared secret in place of the key is told to sign in', async () => {
    const forged = await new SignJWT({ caller: worker }).setProtectedHeader({ alg: 'HS256' }).setIssuer('wuxin').setExpirationTime('60s').sign(new TextEncoder().encode('test'))
    expect(await post('write', { area, text: '您好' }, { authorization: `Bearer ${forged}` })).toMatchObject({ status: 401 })
  })

  it('with a wrong field is told the field, the reason and the limit', async () => {
    const { status, body } = await post('write', { area: '12', text: '字'.repeat(21) }, await signedIn())
    expect(status).toBe(400)
    expect(body.error.data).toMatchObject({ domain: { code: 'INVALID_INPUT', level: 'refused' } })
    expect(body.error.data.fields).toEqual(
      expect.arrayContaining([
        { path: 'area', code: 'invalid_format', params: expect.anything() },
        { path: 'text', code: 'too_big', params: expect.objectContaining({ maximum: 20 }) },
      ]),
    )
  })

  it('with a text that no database keeps, or levels without end, is told the field', async () => {
    const headers = await signedIn()
    const wrong = (path: string) => ({ status: 400, body: { error: { data: { domain: { code: 'INVALID_INPUT', level: 'refused' }, fields: [{ path, code: 'invalid_format' }] } } } })
    expect(await post('write', { area, text: 'a\0b' }, headers)).toMatchObject(wrong('text'))
    expect(await post('write', { area, text: '路灯', units: ['street', 'a\ud83d'] }, headers)).toMatchObject(wrong('units.1'))
    const levels = 200_000
    const body = `{"text":${'['.repeat(levels)}${']'.repeat(levels)}}`
    const deep = await serviceApp(at.service).request('/api/notes/trpc/write', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers }, body })
    expect(deep.status).toBe(400)
    expect(await post('write', { area, text: '😀👨‍👩‍👧 \u202e左' }, headers)).toMatchObject({ status: 200 })
  })

  it('by a method or with a kind of body that no procedure takes is refused, and is no fault of ours', async () => {
    const problemOf = async (init: RequestInit) => JSON.parse(await (await serviceApp(at.service).request('/api/notes/trpc/write', init)).text()).error.data
    const refused = (httpStatus: number) => ({ httpStatus, domain: { code: 'INVALID_INPUT', level: 'refused' } })
    expect(await problemOf({ method: 'GET' })).toMatchObject(refused(405))
    expect(await problemOf({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).toMatchObject(refused(415))
    expect(await problemOf({ method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(await signedIn()) }, body: '{"text":' })).toMatchObject(refused(400))
  })

  it('with a key or a place that is none is told which header', async () => {
    const headers = await signedIn()
    expect(await post('write', { area, text: '您好' }, { ...headers, 'idempotency-key': 'again' })).toMatchObject({ status: 400, body: { error: { data: { domain: { params: { header: 'idempotency-key' } } } } } })
    expect(await post('write', { area, text: '您好' }, { ...headers, 'x-wuxin-area': "1' or 1=1" })).toMatchObject({ status: 400 })
  })

  it('that hits a fault of ours learns its number and nothing of the inside', async () => {
    const { status, body } = await post('write', { area, text: '写一半', failAfter: true }, { ...(await signedIn()), 'x-request-id': 'r-1' })
    expect(status).toBe(500)
    expect(body.error).toEqual({ code: -32603, message: 'FAULT', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, domain: { code: 'FAULT', params: {}, level: 'fault' }, requestId: 'r-1' } })
  })

  it('for a procedure that is none, or with a body that is no JSON, gets a clear answer', async () => {
    expect((await post('burn', {}, await signedIn())).status).toBe(404)
    const response = await serviceApp(at.service).request('/api/notes/trpc/write', { method: 'POST', headers: { 'content-type': 'application/json', ...(await signedIn()) }, body: '{"text":' })
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).not.toContain('stack')
  })
})
