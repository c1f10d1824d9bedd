import { randomBytes } from 'node:crypto'
import { readdir, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './launcher.ts'
import { endPostmaster, isAlive } from './postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this test run: an owner's address that may create databases, and the run's own name. */
    testServer: { url: string; run: string }
  }
}

/** Before the names of everything that a test run makes on a server: `<prefix>_<run>_…`. */
export const testPrefix = 'wt'

const folderPattern = /^wuxin-test-(\d+)-/

/**
 * Vitest's global set-up for tests on PostgreSQL: `DATABASE_URL` where it is set, else one embedded server for the run.
 * What runs that were killed have left, on the server or in the temporary folder, is cleared away first.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => {} } : await startTestServer()
  const run = randomBytes(4).toString('hex')
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  // Held as long as the run lives: that is how other runs on a shared server know.
  await admin.query('select pg_advisory_lock(hashtext($1))', [`${testPrefix}_${run}`])
  await clearDeadRuns(admin)
  project.provide('testServer', { url: server.url, run })
  return async () => {
    try {
      await clearRun(admin, run)
    } finally {
      await admin.end()
      await server.stop()
    }
  }
}

async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const home = await realpath(tmpdir())
  for (const name of await readdir(home)) {
    const pid = folderPattern.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await removeAbandoned(join(home, name))
  }
  const folder = join(home, `wuxin-test-${process.pid}-${randomBytes(4).toString('hex')}`)
  const { url, stop } = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false })
  return {
    url,
    async stop() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  if ((await stat(folder)).uid !== process.getuid?.()) return
  await endPostmaster(join(folder, 'postgres'), 'SIGQUIT')
  await rm(folder, { recursive: true, force: true })
}

async function clearDeadRuns(admin: Client): Promise<void> {
  const { rows } = await admin.query(
    `select distinct split_part(datname, '_', 2) as run from pg_database where datname ~ $1`, [`^${testPrefix}_[0-9a-f]{8}_`])
  for (const { run } of rows) {
    const lock = [`${testPrefix}_${run}`]
    const { rows: [held] } = await admin.query('select pg_try_advisory_lock(hashtext($1)) as dead', lock)
    if (!held.dead) continue
    await clearRun(admin, run)
    await admin.query('select pg_advisory_unlock(hashtext($1))', lock)
  }
}

async function clearRun(admin: Client, run: string): Promise<void> {
  const databases = await admin.query('select datname as name from pg_database where starts_with(datname, $1)', [`${testPrefix}_${run}_`])
  for (const { name } of databases.rows) await admin.query(`drop database ${admin.escapeIdentifier(name)} with (force)`)
  const roles = await admin.query('select rolname as name from pg_roles where starts_with(rolname, $1)', [`wuxin_${testPrefix}_${run}_`])
  for (const { name } of roles.rows) await admin.query(`drop role ${admin.escapeIdentifier(name)}`)
}
