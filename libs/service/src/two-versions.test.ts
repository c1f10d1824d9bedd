import { Migration } from '@mikro-orm/migrations'
import { tmpdir } from 'node:os'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notes } from './kit.fixture.ts'
import { Peers } from './peers.ts'
import { createTestDatabase, type TestDatabase } from './postgres/test-database.ts'
import { startService, type Running } from './runtime.ts'
import { schemaDifferences } from './schema-check.ts'
import { testKeys } from './test-people.ts'

/** What a next version adds: it expands, so that the version before goes on beside it. */
class Expand extends Migration {
  override up(): void {
    this.addSql(`alter table note add column mood text not null default 'calm'`)
    this.addSql(`create table mood (name text primary key)`)
  }
}
const newer = { ...notes, migrations: [...notes.migrations, { name: '209901010000-expand', class: Expand }] }

let database: TestDatabase<string>
const running: Running[] = []
const start = async (spec: typeof newer) => {
  const place = database.services[spec.id]
  if (!place) throw new Error(`no database for ${spec.id}`)
  const keys = testKeys()
  const service = await startService(spec, { ownerUrl: place.owner, url: place.service, role: place.role, keys, peers: new Peers(spec.id, keys, new Map()), log: pino({ level: 'silent' }), dataDir: tmpdir() })
  running.push(service)
  return service
}
beforeAll(async () => {
  database = await createTestDatabase({ name: 'two-versions', serviceIds: [notes.id] })
})
afterAll(async () => {
  for (const service of running) await service.stop()
  await database.drop()
})

const rows = (service: Running, sql: string): Promise<Record<string, unknown>[]> => service.orm.em.fork().getConnection().execute(sql)

describe('two versions of a service', () => {
  it('run beside each other on one schema, and the older one starts again though the newer has added to it', async () => {
    const [one, two] = [await start(notes), await start(newer)]
    const again = await start(notes)
    for (const service of [one, two, again]) await service.work()
    expect(await rows(one, `select name from migration where name like '%expand'`)).toHaveLength(1)
    expect(await rows(again, `select mood from note`)).toEqual([])
    expect(await schemaDifferences(notes, database.ownerUrl)).toBe('')
  })

  it('start at the same moment', async () => {
    await expect(Promise.all([start(newer), start(notes), start(newer)])).resolves.toHaveLength(3)
  })

  it('leave relay and jobs to one another, and take them up again', async () => {
    const service = running[0] as Running // started by the first test
    const atWork = () => service.boss.getWipData({ includeInternal: false }).map(({ name }) => name)
    expect(atWork()).toContain('event')
    await service.rest()
    expect(atWork()).toEqual([])
    await service.work()
    expect(atWork()).toContain('event')
  })
})
