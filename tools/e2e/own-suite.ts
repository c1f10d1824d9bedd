import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { freePort, startProcess, type SuiteProcess } from './process.ts'

/** A copy of the sample for the tests of one file, from before the first until after the last: what they do to it meets nobody else. Its folder is there once the tests run. */
export function ownData(): () => string {
  let folder = ''
  const dataDir = () => join(folder, 'data')
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wuxin-own-'))
    await cp(inject('sampleData'), dataDir(), { recursive: true, preserveTimestamps: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return dataDir
}

/** A suite on such a copy. */
export interface OwnSuite {
  /** Its origin, once the tests run; the same after a new start. */
  url(): string
  dataDir(): string
  /** Ends it without warning, as a power cut would, and starts it again on the same data. */
  cutPower(): Promise<void>
}

/** Starts a suite for the tests of one file; `env` is asked for when it starts. */
export function ownSuite(env: (dataDir: string) => NodeJS.ProcessEnv = () => ({})): OwnSuite {
  const dataDir = ownData()
  let port = 0
  let suite: SuiteProcess | null = null
  const start = async () => {
    suite = await startProcess({ dataDir: dataDir(), port, env: env(dataDir()) })
  }
  beforeAll(async () => {
    port = await freePort()
    await start()
  })
  afterAll(() => suite?.stop())
  return {
    url: () => suite?.url ?? '',
    dataDir,
    cutPower: async () => {
      await suite?.kill()
      await start()
    },
  }
}
