import { cp, mkdtemp, rm } from 'node:fs/promises'
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
    /** Where services of other processes reach its platform. */
    suitePlatform: string
    /** More data folders with the same sample, used by no process. */
    splitData: string
    killData: string
    alarmData: string
  }
}

/**
 * Starts one suite with the sample data of both counties for all journeys, and lays copies of its data by for those that
 * kill it, run it in parts or by another clock.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'wuxin-e2e-'))
  const [dataDir, splitData, killData, alarmData] = ['whole', 'split', 'kill', 'alarm'].map((name) => join(folder, name)) as [string, string, string, string]
  const loading = await startProcess({ dataDir, port: await freePort() })
  await loading.stop()
  for (const copy of [splitData, killData, alarmData]) await cp(dataDir, copy, { recursive: true, preserveTimestamps: true })
  const platform = `http://127.0.0.1:${await freePort()}`
  const suite = await startProcess({ dataDir, port: await freePort(), env: { WUXIN_ADDRESS: platform } })
  project.provide('suiteUrl', suite.url)
  project.provide('suiteData', dataDir)
  project.provide('suitePlatform', platform)
  project.provide('splitData', splitData)
  project.provide('killData', killData)
  project.provide('alarmData', alarmData)
  return async () => {
    await suite.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
