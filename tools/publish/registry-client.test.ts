import { describe, expect, it } from 'vitest'
import { registryAt, type Send } from './registry-client.ts'

const to = 'http://suite.example'
const channels = (send: Send) => registryAt(to, send).channels('feedback')

describe('a suite that does not answer as one', () => {
  it('is unreachable where no connection is made, or ends midway', async () => {
    await expect(channels(() => Promise.reject(new TypeError('fetch failed')))).rejects.toMatchObject({ code: 'SUITE_UNREACHABLE', params: { to } })
    const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) })
    await expect(channels(() => new Response(broken))).rejects.toMatchObject({ code: 'SUITE_UNREACHABLE' })
  })

  it.each([
    ['a page', new Response('<!doctype html>')],
    ['something that is moved', new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } })],
    ['another shape', Response.json([{ part: 'web' }])],
    ['an error of nobody', Response.json({ detail: 'nope' }, { status: 404 })],
  ])('is a stranger where it answers %s', async (_, answer) => {
    await expect(channels(() => answer)).rejects.toMatchObject({ code: 'SUITE_STRANGE', params: { to } })
  })

  it('is told apart from one that refuses', async () => {
    const refused = Response.json({ error: { message: 'KEY_UNKNOWN', data: { domain: { code: 'KEY_UNKNOWN', params: { key: 'x' }, level: 'refused' } } } }, { status: 409 })
    await expect(channels(() => refused)).rejects.toMatchObject({ code: 'KEY_UNKNOWN', params: { key: 'x' } })
  })
})
