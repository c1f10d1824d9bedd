import { Client } from 'pg'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import type { TestProject } from 'vitest/node'
import setup from './test-server.ts'

const { url, run } = inject('testServer')
let admin: Client

beforeEach(async () => {
  admin = new Client({ connectionString: url })
  await admin.connect()
  vi.stubEnv('DATABASE_URL', url)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await admin.end()
})

async function namesLike(pattern: string): Promise<string[]> {
  const { rows } = await admin.query(
    'select datname as name from pg_database where datname ~ $1 union all select rolname from pg_roles where rolname ~ $1 order by 1', [pattern])
  return rows.map((row) => row.name)
}

test('a run clears away what a killed run has left on the server, and nothing of a run that lives', async () => {
  await admin.query('create database wt_0badc0de_left')
  await admin.query('create role wuxin_wt_0badc0de_left_notes')
  await admin.query(`create database wt_${run}_mine`)
  // The set-up uses nothing else of its project.
  const tearDown = await setup({ provide: () => {} } as unknown as TestProject)
  expect(await namesLike('0badc0de')).toEqual([])
  expect(await namesLike(`^wt_${run}_mine`)).toEqual([`wt_${run}_mine`])
  await tearDown()
  await admin.query(`drop database wt_${run}_mine`)
})
