import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres, type PostgresNews } from './launcher.ts'
import { endPostmaster } from './postmaster.ts'

let folder: string
let dataDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `wuxin-test-${process.pid}-`))
  dataDir = join(folder, 'postgres')
})

afterEach(async () => {
  await endPostmaster(dataDir, 'SIGQUIT')
  await rm(folder, { recursive: true })
})

/** Leaves the lock of a server that is gone, with another process' number in it: so does a restart of a machine or container. */
async function leaveLockOf(pid: number): Promise<void> {
  const { stop } = await startPostgres({ dataDir })
  const lock = await readFile(join(dataDir, 'postmaster.pid'), 'utf8')
  await stop()
  await writeFile(join(dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(pid)))
}

async function newsOfStart(): Promise<PostgresNews[]> {
  const news: PostgresNews[] = []
  const { stop } = await startPostgres({ dataDir, log: (item) => news.push(item) })
  await stop()
  return news
}

/** A process that has ended and that its parent, no longer a shell, never asks about. */
async function makeZombie(): Promise<{ zombie: number; end(): void }> {
  const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 601'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = await once(parent.stdout, 'data')
  const zombie = Number(said)
  while (!readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8').startsWith('sleep')) await wait(10)
  process.kill(zombie, 'SIGKILL')
  while (!/^State:\s+Z/m.test(readFileSync(`/proc/${zombie}/status`, 'utf8'))) await wait(10)
  return { zombie, end: () => parent.kill('SIGKILL') }
}

describe('a killed server’s lock does not stop the next start', () => {
  test('though another program has the server’s number now', async () => {
    await leaveLockOf(process.ppid)
    expect(await newsOfStart()).toEqual(['recovered'])
  })

  test.runIf(process.platform === 'linux')('though the server is a zombie, as where nobody reaps the dead', async () => {
    const { zombie, end } = await makeZombie()
    await leaveLockOf(zombie)
    expect(await newsOfStart()).toEqual(['recovered'])
    end()
  })
})
