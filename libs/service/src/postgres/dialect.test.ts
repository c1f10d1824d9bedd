import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { notes } from '../kit.fixture.ts'
import { scopedReads } from '../reading.ts'
import { everywhere } from '../scope.ts'
import { serviceUnderTest } from '../testing.ts'
import { runBatch } from './batch.ts'
import { ahead } from './connection.ts'
import { batchingDialect } from './dialect.ts'
import { openPool } from './pool.ts'

const at = serviceUnderTest(notes)

describe('a transaction', () => {
  let db: Kysely<any>
  const count = async () => (await sql<{ n: number }>`select count(*)::int as n from heard`.execute(db)).rows[0]?.n
  const hear = (text: string) => CompiledQuery.raw('insert into heard (text) values ($1)', [text])

  beforeAll(() => {
    db = new Kysely({ dialect: batchingDialect(openPool({ id: 'notes', url: at.service.pool.options.connectionString ?? '', log: at.service.log })) })
  })
  afterAll(() => db.destroy())

  it('holds what went ahead when it commits, in the order in which it was given', async () => {
    await db.transaction().execute(async (trx) => {
      await ahead(trx, hear('first'))
      await ahead(trx, hear('second'))
    })
    const { rows } = await sql<{ text: string }>`select text from heard order by ctid`.execute(db)
    expect(rows.map(({ text }) => text)).toEqual(['first', 'second'])
  })

  it('leaves nothing where what went ahead fails, and says why', async () => {
    const before = await count()
    const work = db.transaction().execute(async (trx) => {
      await trx.executeQuery(hear('third'))
      await ahead(trx, CompiledQuery.raw('insert into nowhere values (1)'))
    })
    await expect(work).rejects.toThrow('relation "nowhere" does not exist')
    expect(await count()).toBe(before)
  })

  it('leaves nothing of what went ahead where the work itself fails', async () => {
    const before = await count()
    const work = db.transaction().execute(async (trx) => {
      await ahead(trx, hear('third'))
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await count()).toBe(before)
  })

  it('goes back to a savepoint', async () => {
    const before = await count()
    const trx = await db.startTransaction().execute()
    const saved = await trx.savepoint('here').execute()
    await saved.executeQuery(hear('lost'))
    await saved.rollbackToSavepoint('here').execute()
    await trx.executeQuery(hear('kept'))
    await trx.commit().execute()
    expect(await count()).toBe((before ?? 0) + 1)
  })
})

describe('a connection', () => {
  it('goes on after a batch whose statement failed before others were prepared', async () => {
    const reads = scopedReads(at.service.pool, everywhere)
    const ask = (text: string, value: unknown) => reads.executeQuery<{ found: string }>(CompiledQuery.raw(text, [value]))
    const both = [ask('select (1 / $1::int)::text as found', 0), ask('select $1::text as found', 'a')]
    await expect(Promise.allSettled(both)).resolves.toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
    for (let round = 0; round < 3; round += 1) {
      expect((await ask('select $1::text as found', round)).rows).toEqual([{ found: String(round) }])
      expect((await ask('select (1 / $1::int)::text as found', 1)).rows).toEqual([{ found: '1' }])
    }
  })

  it('goes on after a value that cannot be written', async () => {
    const client = await at.service.pool.connect()
    try {
      const circle: { self?: object } = {}
      circle.self = circle
      await expect(runBatch(client, [{ text: 'select $1::json', values: [circle], name: null }])).rejects.toThrow('circular')
      await expect(runBatch(client, [{ text: '', values: [], name: null }, { text: 'select $1::int as n', values: [1], name: null }])).resolves.toMatchObject([{ rows: [] }, { rows: [{ n: 1 }] }])
    } finally {
      client.release()
    }
  })

  it('answers also after a migration gave a table another column', async () => {
    const reads = scopedReads(at.service.pool, everywhere)
    const ask = () => reads.executeQuery(CompiledQuery.raw('select * from pg_temp.grown where a = $1', [1]))
    const client = await at.service.pool.connect()
    await client.query('create temp table grown (a int); insert into grown values (1)')
    client.release()
    expect((await ask()).rows).toEqual([{ a: 1 }])
    await client.query('alter table grown add column b int')
    expect((await ask()).rows).toEqual([{ a: 1, b: null }])
  })
})

describe('a reading', () => {
  it('takes one round trip for all that is asked for side by side', async () => {
    const connect = vi.spyOn(at.service.pool, 'connect')
    const reads = scopedReads(at.service.pool, everywhere)
    const answers = await Promise.all([1, 2, 3].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(reads)))
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3])
    expect(connect).toHaveBeenCalledTimes(1)
    connect.mockRestore()
  })

  it('writes nothing: the database refuses it', async () => {
    const reads = scopedReads(at.service.pool, everywhere)
    await expect(sql`insert into heard (text) values ('x')`.execute(reads)).rejects.toMatchObject({ code: '25006' })
  })

  it('leaves no scope on the connection for whoever comes next', async () => {
    await sql`select 1`.execute(scopedReads(at.service.pool, [{ area: '140226', unit: null }]))
    const { rows } = await at.service.pool.query(`select coalesce(current_setting('wuxin.scope_from', true), '') as scope`)
    expect(rows).toEqual([{ scope: '' }])
  })
})
