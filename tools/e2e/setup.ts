import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, startProcess } from './process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the suite that all journeys share, with the sample data loaded. */
    suiteUrl: string
    /** Its data folder. */
    suiteData: string
    /** A data folder with the same sample that no process uses: whoever needs a suite of their own copies it. */
    sampleData: string
  }
}

/**
 * Starts one suite with the sample data of both counties for all journeys, and lays a copy of its data by for those that kill
 * it, run it in parts or by another clock, or change what is live in it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'wuxin-e2e-'))
  const [suiteData, sampleData] = [join(folder, 'suite'), join(folder, 'sample')]
  const loading = await startProcess({ dataDir: suiteData, port: await freePort() })
  await loading.stop()
  await cp(suiteData, sampleData, { recursive: true, preserveTimestamps: true })
  const suite = await startProcess({ dataDir: suiteData, port: await freePort() })
  project.provide('suiteUrl', suite.url)
  project.provide('suiteData', suiteData)
  project.provide('sampleData', sampleData)
  return async () => {
    await suite.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
