import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPostgres } from './launcher.ts'
import { endPostmaster, findPostmaster } from './postmaster.ts'

const nobody = 65534

let folder: string
let dataDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `wuxin-test-${process.pid}-`))
  dataDir = join(folder, 'closed', 'postgres')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await endPostmaster(dataDir, 'SIGQUIT')
  await rm(folder, { recursive: true })
})

/** The user that the server runs as, seen from outside. */
async function startAndAsk(): Promise<{ user: number; stop(): Promise<void> }> {
  const { stop } = await startPostgres({ dataDir, durable: false })
  return { user: statSync(`/proc/${findPostmaster(dataDir)?.pid}`).uid, stop }
}

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('started by root in a folder closed to others, the server', () => {
  test('leaves its data root’s, in a user namespace', async () => {
    const { stop } = await startAndAsk()
    await stop()
    expect(statSync(join(dataDir, 'PG_VERSION')).uid).toBe(0)
  })

  test('runs as nobody where namespaces are forbidden, on new data and on root’s', async () => {
    await (await startAndAsk()).stop()
    const programs = join(folder, 'programs')
    await mkdir(programs)
    await writeFile(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n')
    await chmod(programs, 0o755)
    await chmod(join(programs, 'unshare'), 0o755)
    vi.stubEnv('PATH', `${programs}:${process.env.PATH}`)
    const old = await startAndAsk()
    expect(old.user).toBe(nobody)
    await old.stop()
    await rm(dataDir, { recursive: true })
    const fresh = await startAndAsk()
    expect(fresh.user).toBe(nobody)
    await fresh.stop()
  })

  test('runs as the ordinary user whose data it is', async () => {
    await (await startAndAsk()).stop()
    execFileSync('chown', ['-R', '12345:12345', dataDir])
    const { user, stop } = await startAndAsk()
    expect(user).toBe(12345)
    await stop()
    expect(statSync(join(dataDir, 'PG_VERSION')).uid).toBe(12345)
  })
})
