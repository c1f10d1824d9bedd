import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const template = { name: 'notes', serviceIds: ['notes', 'other'] } as const

describe('a test file’s database', async () => {
  let built = 0
  const build = async (services: { notes: { owner: string } }) => {
    built += 1
    await ask(services.notes.owner, 'create table notes.note (body text)')
  }
  const [first, second] = await Promise.all([createTestDatabase(template, build), createTestDatabase(template, build)])
  afterAll(() => Promise.all([first.drop(), second.drop()]))

  test('is a copy of a template that is built once, however many ask at the same time', () => {
    expect(built).toBe(1)
  })

  test('shares no row with another copy', async () => {
    await ask(first.services.notes.service, `insert into note values ('mine')`)
    expect(await ask(first.services.notes.service, 'select body from note')).toEqual([{ body: 'mine' }])
    expect(await ask(second.services.notes.service, 'select body from note')).toEqual([])
  })

  test('keeps services apart, as the template was provisioned', async () => {
    await expect(ask(first.services.other.service, 'select body from notes.note')).rejects.toThrow('permission denied for schema notes')
  })

  test('is gone after it is dropped, open connections included', async () => {
    const third = await createTestDatabase(template, build)
    const open = new Client({ connectionString: third.services.notes.service })
    open.on('error', () => {})
    await open.connect()
    await third.drop()
    await expect(ask(third.ownerUrl, 'select 1')).rejects.toThrow('does not exist')
  })

  test('comes from a new template when a migration in its sources is another one', async () => {
    const changed = await createTestDatabase({ ...template, sources: [import.meta.dirname] }, build)
    expect(built).toBe(2)
    await changed.drop()
  })
})
