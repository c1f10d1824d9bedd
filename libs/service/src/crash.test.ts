import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listener, notes } from './kit.fixture.ts'
import { migrate } from './orm.ts'
import { createTestDatabase, type TestDatabase } from './postgres/test-database.ts'

let database: TestDatabase<'notes' | 'listener'>
beforeAll(async () => {
  database = await createTestDatabase({ name: 'crash', serviceIds: ['notes', 'listener'] }, async (services) => {
    await migrate(notes, services.notes.owner, services.notes.role)
    await migrate(listener, services.listener.owner, services.listener.role)
  })
})
afterAll(() => database.drop())

/** Runs a process that dies at a moment; answers the signal that ended it. */
function run(moment: 'committed' | 'delivered' | 'never'): NodeJS.Signals | null {
  const { services } = database
  const { signal } = spawnSync(process.execPath, [resolve(import.meta.dirname, 'crash.fixture.ts'), moment, services.notes.service, services.listener.service], { stdio: 'inherit' })
  return signal
}

async function asOwner(sql: string): Promise<number> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(sql)
  await owner.end()
  return Number(rows[0]?.n)
}
const heard = () => asOwner(`select count(*) as n from listener.heard where text = '断电之前'`)
/** The time after which the queue gives a dead worker's event to another has passed. */
const letItComeAgain = () =>
  asOwner(`with again as (update notes_jobs.job set state = 'retry', start_after = now() where state = 'active' returning 1) select count(*) as n from again`)

describe('a suite killed with -9', () => {
  it('between commit and relay loses no event', async () => {
    expect(run('committed')).toBe('SIGKILL')
    expect(await heard()).toBe(0)
  })

  it('between effect and tick doubles no effect when the event comes again', async () => {
    expect(run('delivered')).toBe('SIGKILL')
    expect(await heard()).toBe(1)
    expect(await letItComeAgain()).toBe(1)
    expect(run('never')).toBeNull()
    expect(await heard()).toBe(1)
    expect(await asOwner(`select count(*) as n from notes_jobs.job where name = 'event' and state <> 'completed'`)).toBe(0)
  })
})
