import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, startProcess } from './process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the suite that all journeys share, with the sample data loaded. */
    suiteUrl: string
    /** Its data folder, with the published modules in `modules/`. */
    suiteData: string
  }
}

/** Starts one suite with the sample data of both counties for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wuxin-e2e-'))
  const suite = await startProcess({ dataDir, port: await freePort() })
  project.provide('suiteUrl', suite.url)
  project.provide('suiteData', dataDir)
  return async () => {
    await suite.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
