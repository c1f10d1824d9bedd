import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openDatabase } from '@wuxin/service/postgres/database'
import { freePort, startProcess } from '../../e2e/process.ts'
import { environment, pinnedNode, run } from '../../setup/run.mjs'
import type { Bench } from '../part.ts'
import { rowsOf } from './rows.ts'

/** What a load of the sample took. */
export interface Load {
  seconds: number
  cases: number
}

/**
 * Loads the sample of both counties into an empty database as the first start does: by a process of its own, while the
 * database runs already. The data folder is kept for the other parts. Throws where other cases stand there than it says.
 */
export async function loadAnew(folder: string): Promise<Load> {
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  const env = { ...environment(), WUXIN_DATA: draft }
  const database = await openDatabase({ env })
  const began = performance.now()
  const { ok, said } = await run(pinnedNode, ['tools/sample/main.ts'], { env })
  const seconds = (performance.now() - began) / 1000
  if (!ok) throw new Error(`the sample was not loaded:\n${said}`)
  const [found] = await rowsOf<{ n: number }>(database.ownerUrl, `select count(*)::int as n from feedback."case"`)
  const cases = Number(/(\d+) cases/.exec(said)?.[1])
  // Visits at the owners' committee become cases by themselves, beside those that were told.
  if (!found || found.n === 0 || !(found.n >= cases)) throw new Error(`${cases} cases were loaded, and ${found?.n} stand there`)
  await database.stop()
  // The first start lays the pages out; those that are measured are later ones.
  await (await startProcess({ dataDir: draft, port: await freePort() })).stop()
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
  return { seconds, cases }
}

/** Where the sample part of the bench keeps what it loaded last, as seen from any part. */
export const loadedFolder = (bench: Bench): string => join(dirname(bench.folder), 'sample', 'loaded')

/** Runs with a copy of the loaded sample that nobody else uses, and removes it. */
export async function withSample<Result>(bench: Bench, measure: (dataDir: string) => Promise<Result>): Promise<Result> {
  const loaded = loadedFolder(bench)
  if (!existsSync(loaded)) await bench.step('sample', () => loadAnew(loaded))
  const folder = await mkdtemp(join(tmpdir(), 'wuxin-bench-'))
  try {
    const dataDir = join(folder, 'data')
    await cp(loaded, dataDir, { recursive: true, preserveTimestamps: true })
    return await measure(dataDir)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
