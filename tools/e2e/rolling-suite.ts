import { contractOf } from '@wuxin/service/contract'
import { openDatabase, openSecret } from '@wuxin/service/postgres/database'
import { testKeys } from '@wuxin/service/test-people'
import { issueServiceToken } from '@wuxin/service/token'
import pg from 'pg'
import { afterAll, beforeAll, expect } from 'vitest'
import { serviceOf } from '../../apps/gateway/src/services.ts'
import { ownData } from './own-suite.ts'
import { freePort, startProcess, startService, type SuiteProcess } from './process.ts'

/** Versions that `feedback` is replaced by; they differ in their names alone. */
export const [firstVersion, secondVersion] = ['1', '2'].map((digit) => digit.repeat(16)) as [string, string]

/** How long a change of who serves is waited for: longer than the longest drain. */
const patience = 90_000

const freeAddress = async () => `http://127.0.0.1:${await freePort()}`

/**
 * A suite on a copy of the sample, for the tests of one file, with `feedback` in processes of their own that come and go:
 * the platform in one too (`apart`), or every service inside the gateway as well (`inside`).
 */
export function rollingSuite(arrangement: 'apart' | 'inside') {
  const data = ownData()
  const processes: SuiteProcess[] = []
  const started = async (process: Promise<SuiteProcess>) => {
    processes.push(await process)
    return process
  }
  let [dataDir, platform, url] = ['', '', '']

  beforeAll(async () => {
    dataDir = data()
    platform = await freeAddress()
    if (arrangement === 'apart') await started(startService({ id: 'platform', address: platform, env: { WUXIN_ADDRESS: platform, WUXIN_DATA: dataDir } }))
    const env = arrangement === 'apart' ? { WUXIN_PLATFORM: platform, WUXIN_ADDRESS: await freeAddress(), WUXIN_SERVICES: '{"feedback":null}' } : { WUXIN_ADDRESS: platform }
    const gateway = await started(startProcess({ dataDir, port: await freePort(), env }))
    url = gateway.url
  })
  afterAll(async () => {
    for (const process of processes.toReversed()) await process.stop()
  })

  /** Asks the platform as another service does. */
  const ask = async (path: string, body?: object) => {
    const token = await issueServiceToken({ ...testKeys(), secret: await openSecret({ WUXIN_DATA: dataDir }) }, 'test')
    const response = await fetch(`${platform}/internal/registry/${path}`, { headers: { authorization: `Bearer ${token}` }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json() as Promise<any> // as the registry's own tests check it
  }
  const serving = async (): Promise<string[]> => (await ask('instances')).services.feedback.map((each: { address: string }) => each.address)

  return {
    /** Its origin, once the tests run. */
    url: () => url,
    /** Starts `feedback` in a process of its own; resolves when that answers, which is before it serves. */
    async feedback(version: string): Promise<SuiteProcess> {
      const address = await freeAddress()
      const env = { WUXIN_PLATFORM: platform, WUXIN_ADDRESS: address, WUXIN_DATA: dataDir, WUXIN_SERVICE_VERSION: version }
      return started(startService({ id: 'feedback', address, env }))
    },
    /** Makes a version of `feedback` live, as an installation does with what it brings. */
    publish: async (version: string): Promise<unknown> => ask('services', { module: 'feedback', version, contract: contractOf(await serviceOf('feedback')) }),
    /** The addresses that requests to `feedback` go to now. */
    serving,
    /** Waits until they go to this process alone. */
    served: (process: SuiteProcess) => expect.poll(serving, { timeout: patience }).toEqual([process.url]),
    /** An end that nobody asked for from here: nothing listens any more. */
    gone: (process: SuiteProcess) => expect.poll(() => fetch(`${process.url}/healthz`).then(() => 'answers', () => 'gone'), { timeout: patience }).toBe('gone'),
    /** The words of all reports of one load, as the database has them. */
    async reportsOf(mark: string): Promise<string[]> {
      const database = await openDatabase({ env: { WUXIN_DATA: dataDir } })
      const client = new pg.Client({ connectionString: database.ownerUrl })
      await client.connect()
      const { rows } = await client.query(`select words from feedback."case" where words like $1 order by words collate "C"`, [`${mark}%`])
      await client.end()
      await database.stop()
      return rows.map((row: { words: string }) => row.words)
    },
  }
}
