import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ownSuite } from './own-suite.ts'

const password = 'Wuxin-2025-demo'
const suite = ownSuite()

async function call(url: string, path: string, { input, cookie = '' }: { input?: unknown; cookie?: string } = {}) {
  const response = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url, cookie },
    body: JSON.stringify(input ?? {}),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

async function ask(url: string, path: string, { input, cookie = '' }: { input?: unknown; cookie?: string } = {}) {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await fetch(`${url}/api/${path}${query}`, { headers: { cookie } })
  return JSON.parse(await response.text())
}

async function cookieOf(url: string, username: string): Promise<string> {
  const response = await call(url, 'platform/auth/sign-in/username', { input: { username, password } })
  return response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
}

describe('a suite killed with -9 right after an answer', () => {
  it('has the report at its next start, and its notice reaches the one who must act, once', async () => {
    const url = suite.url()
    const report = { area: '140226100019', category: '0303', words: '停电之前报的：路灯不亮', photos: [], anonymous: true }
    const sent = JSON.parse(await (await call(url, 'feedback/trpc/resident.report', { input: report })).text())
    await suite.cutPower()

    const tracked = await ask(url, 'feedback/trpc/resident.track', { input: { code: sent.result.data.code } })
    expect(tracked.result.data.number).toBe(sent.result.data.number)
    const cookie = await cookieOf(url, 'zuoyun.community')
    // Clocks of the sample run out at any time: what is looked for is the notice of this very report.
    const toldOfIt = async () => {
      const { result }: { result: { data: { rows: { params: { number?: string } }[] } } } = await ask(url, 'platform/trpc/notices.list', { input: { size: 50 }, cookie })
      return result.data.rows.filter(({ params }) => params.number === tracked.result.data.number).length
    }
    await expect.poll(toldOfIt, { timeout: 30_000 }).toBe(1)
  })
})
