import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractOf } from '@wuxin/service/contract'
import { openDatabase, openSecret } from '@wuxin/service/postgres/database'
import { testKeys } from '@wuxin/service/test-people'
import { issueServiceToken } from '@wuxin/service/token'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { serviceOf } from '../../apps/gateway/src/services.ts'
import { freePort, startProcess, startService, type SuiteProcess } from './process.ts'
import { startLoad } from './rolling-load.ts'

const [before, after] = ['1', '2'].map((digit) => digit.repeat(16)) as [string, string]
const processes: SuiteProcess[] = []
let folder = ''
let dataDir = ''
let platform = ''
let url = ''

const address = async () => `http://127.0.0.1:${await freePort()}`
const started = async (process: Promise<SuiteProcess>) => {
  processes.push(await process)
  return process
}
const feedback = async (version: string, at?: string) => {
  const own = at ?? (await address())
  return started(startService({ id: 'feedback', address: own, env: { WUXIN_PLATFORM: platform, WUXIN_ADDRESS: own, WUXIN_DATA: dataDir, WUXIN_SERVICE_VERSION: version } }))
}

/** Asks the platform as another service does. */
const ask = async (path: string, body?: object) => {
  const token = await issueServiceToken({ ...testKeys(), secret: await openSecret({ WUXIN_DATA: dataDir }) }, 'test')
  const response = await fetch(`${platform}/internal/registry/${path}`, { headers: { authorization: `Bearer ${token}` }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<any> // as the registry's own tests check it
}
/** Makes a version live, as an installation does with what it brings. */
const publish = async (version: string) => ask('services', { module: 'feedback', version, contract: contractOf(await serviceOf('feedback')) })
const serving = async (): Promise<string[]> => (await ask('instances')).services.feedback.map((each: { address: string }) => each.address)
const health = async () => {
  const { modules } = (await (await fetch(`${url}/registry/modules`)).json()) as { modules: { id: string; service: string }[] }
  return Object.fromEntries(modules.map(({ id, service }) => [id, service]))
}
/** An end that nobody waited for: nothing listens any more. */
const gone = (process: SuiteProcess) => expect.poll(() => fetch(`${process.url}/healthz`).then(() => 'answers', () => 'gone'), { timeout: 90_000 }).toBe('gone')
const served = (process: SuiteProcess) => expect.poll(serving, { timeout: 90_000 }).toEqual([process.url])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-rolling-'))
  dataDir = join(folder, 'data')
  await cp(inject('splitData'), dataDir, { recursive: true, preserveTimestamps: true })
  platform = await address()
  await started(startService({ id: 'platform', address: platform, env: { WUXIN_ADDRESS: platform, WUXIN_DATA: dataDir } }))
  const gateway = await started(startProcess({ dataDir, port: await freePort(), env: { WUXIN_PLATFORM: platform, WUXIN_SERVICES: '{"feedback":null}' } }))
  url = gateway.url
})
afterAll(async () => {
  for (const process of processes.toReversed()) await process.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a service that is replaced while people work with it', () => {
  it('loses no request, and takes every report once: a newer version, then a new process of the same', async () => {
    await publish(before)
    const one = await feedback(before)
    await served(one)
    const load = await startLoad(url, 16)
    await load.more(300)

    await publish(after)
    const two = await feedback(after)
    await gone(one)
    expect(await serving()).toEqual([two.url])
    await load.more(300)

    const three = await feedback(after)
    await load.more(300)
    await two.stop()
    expect(await serving()).toEqual([three.url])
    await load.more(300)

    const { created, failures } = await load.stop()
    expect(failures).toEqual([])
    expect(created.length).toBeGreaterThan(100)
    expect(await reportsOf(load.mark)).toEqual(created.toSorted())
    await three.stop()
  })

  it('leaves the rest at work when it is killed, and is back when it is started again', async () => {
    const one = await feedback(after)
    await served(one)
    const load = await startLoad(url, 1)
    await load.stop()
    await expect.poll(health, { timeout: 30_000 }).toEqual({ platform: 'up', feedback: 'up' })
    await one.kill()
    const list = () => fetch(`${url}/api/feedback/trpc/cases.list?input=${encodeURIComponent('{"page":1,"size":5}')}`, { headers: { cookie: load.cookie } })
    const refused = await list()
    expect(refused.status).toBe(503)
    expect(JSON.stringify(await refused.json())).toContain('"code":"UNAVAILABLE","params":{"service":"feedback"}')
    expect((await fetch(`${url}/api/platform/trpc/session.me`, { headers: { cookie: load.cookie } })).status).toBe(200)
    await expect.poll(health, { timeout: 30_000 }).toEqual({ platform: 'up', feedback: 'down' })

    await feedback(after)
    await expect.poll(async () => (await list()).status, { timeout: 30_000 }).toBe(200)
    await expect.poll(health, { timeout: 30_000 }).toEqual({ platform: 'up', feedback: 'up' })
  })
})

/** The words of all reports of one load, as the database has them. */
async function reportsOf(mark: string): Promise<string[]> {
  const database = await openDatabase({ env: { WUXIN_DATA: dataDir } })
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query(`select words from feedback."case" where words like $1 order by words collate "C"`, [`${mark}%`])
  await client.end()
  await database.stop()
  return rows.map((row: { words: string }) => row.words)
}
