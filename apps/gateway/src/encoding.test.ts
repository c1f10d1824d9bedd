import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { sentSmaller } from './encoding.ts'

const rows = Array.from({ length: 60 }, (_, number) => ({ number, title: '北门路灯三天不亮，老人出门不方便' }))
const ourPage = { 'sec-fetch-site': 'same-origin', 'accept-encoding': 'gzip, deflate, br, zstd' }

/** What becomes of an answer on its way to somebody who asks with these headers. */
async function sent(answer: Response, headers: Record<string, string>): Promise<Response> {
  const app = new Hono().get('/', (context) => sentSmaller(context, answer))
  return app.request('/', { headers })
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

it('data reaches a page of ours in the best encoding that its browser takes', async () => {
  const brotli = await sent(Response.json(rows), ourPage)
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotli.headers.get('vary')).toBe('accept-encoding')
  const body = await bytesOf(brotli)
  expect(JSON.parse(brotliDecompressSync(body).toString())).toEqual(rows)
  expect(body.length).toBeLessThan(JSON.stringify(rows).length / 5)
  const zipped = await sent(Response.json(rows), { ...ourPage, 'accept-encoding': 'gzip, br;q=0' })
  expect(JSON.parse(gunzipSync(await bytesOf(zipped)).toString())).toEqual(rows)
  expect((await sent(Response.json(rows), { 'x-request-id': 'abc-12345', 'accept-encoding': 'br' })).headers.get('content-encoding')).toBe('br')
})

it('its length tells nothing to a page of another origin that made a browser ask', async () => {
  for (const site of ['cross-site', 'same-site', 'none']) {
    const answer = await sent(Response.json(rows), { ...ourPage, 'sec-fetch-site': site })
    expect(answer.headers.get('content-encoding'), site).toBeNull()
    expect(await answer.json()).toEqual(rows)
  }
})

it('the tag of what is encoded names the meaning, no longer the bytes', async () => {
  const answer = await sent(Response.json(rows, { headers: { etag: '"7"' } }), ourPage)
  expect(answer.headers.get('etag')).toBe('W/"7"')
})

it('a few words are sent as they are, and cookies and the status stay', async () => {
  const headers = new Headers([['set-cookie', 'a=1'], ['set-cookie', 'b=2']])
  const answer = await sent(Response.json({ isKept: true }, { status: 401, headers }), ourPage)
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, ['a=1', 'b=2']])
  expect(await answer.json()).toEqual({ isKept: true })
})

it.each([
  ['text/event-stream', '*/*'],
  ['application/json', 'application/jsonl'],
])('a stream (%s) that is taken as it comes about (%s) is not held back until it ends', async (type, accept) => {
  const first = new Uint8Array([123])
  const endless = new ReadableStream({ start: (controller) => controller.enqueue(first) })
  const answer = await sent(new Response(endless, { headers: { 'content-type': type } }), { ...ourPage, accept })
  expect((await answer.body?.getReader().read())?.value).toEqual(first)
})

it('what is compressed already, or no data, is left as it is', async () => {
  const picture = new Uint8Array(4_000)
  expect((await sent(new Response(picture, { headers: { 'content-type': 'image/webp' } }), ourPage)).headers.get('content-encoding')).toBeNull()
  const encoded = new Response(picture, { headers: { 'content-type': 'application/json', 'content-encoding': 'zstd' } })
  expect((await sent(encoded, ourPage)).headers.get('content-encoding')).toBe('zstd')
})
