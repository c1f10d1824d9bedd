import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { provision, serviceDatabases, type ServiceDatabase } from './database.ts'
import { testPrefix } from './test-server.ts'

/** Roles' passwords in tests need no secret of the installation's. */
const secret = 'test'

/** What a test file's database is a copy of. */
export interface TestTemplate<Id extends string> {
  /** Short; tells templates of different content apart. */
  name: string
  serviceIds: readonly Id[]
  /** Folders of migrations, absolute: when a file in one changes while tests are watched, the template is built anew. */
  sources?: readonly string[]
}

/** A database of one test file's own. */
export interface TestDatabase<Id extends string> {
  ownerUrl: string
  services: Record<Id, ServiceDatabase>
  /** Ends connections that are still open; what is not dropped goes with the run. */
  drop(): Promise<void>
}

/**
 * A fresh copy of a template that the first test file of the run builds: its services provisioned, then `build`
 * (migrations and whatever every test needs), which must close the connections it opens.
 * Needs `test-server.ts` as global set-up and an owner who may create databases and roles.
 */
export async function createTestDatabase<Id extends string>(
  template: TestTemplate<Id>,
  build: (services: Record<Id, ServiceDatabase>) => Promise<void> = async () => {},
): Promise<TestDatabase<Id>> {
  const { url, run } = inject('testServer')
  const original = `${testPrefix}_${run}_${await fingerprint(template)}`
  const copy = `${original}_${randomBytes(5).toString('hex')}`
  const { serviceIds } = template
  await administer(url, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [original])
    await buildOnce(admin, original, async () => {
      await build(await provision({ ownerUrl: addressOf(url, original), serviceIds, secret }))
    })
    await admin.query('select pg_advisory_unlock(hashtext($1))', [original])
    await admin.query(`create database ${copy} template ${original}`)
  })
  const ownerUrl = addressOf(url, copy)
  return {
    ownerUrl,
    services: serviceDatabases({ ownerUrl, serviceIds, secret, rolesOf: original }),
    drop: () => administer(url, (admin) => admin.query(`drop database if exists ${copy} with (force)`)),
  }
}

/** A template is whole once it refuses connections, which also keeps it free to be copied at any moment. */
async function buildOnce(admin: Client, original: string, build: () => Promise<void>): Promise<void> {
  const { rows: [known] } = await admin.query('select datallowconn as unfinished from pg_database where datname = $1', [original])
  if (known && !known.unfinished) return
  if (known) await admin.query(`drop database ${original} with (force)`)
  await admin.query(`create database ${original}`)
  await build()
  await admin.query(`alter database ${original} with allow_connections false`)
}

async function administer(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

async function fingerprint({ name, serviceIds, sources = [] }: TestTemplate<string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([name, serviceIds]))
  for (const folder of sources) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const paths = files.map((file) => join(file.parentPath, file.name)).sort()
    for (const path of paths) hash.update(path).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 10)
}

function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
