import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres, type PostgresNews } from './launcher.ts'
import { roleName, rolePassword, scramVerifier } from './role.ts'
import { folderTrouble, trouble } from './trouble.ts'

/** The suite's own folder where `WUXIN_DATA` names none, relative to the working directory. */
const defaultFolder = '.wuxin'

/** The first major version that a real PostgreSQL may have. */
const oldestVersion = 15

/** The database that a suite works on, with the rights of its owner. */
export interface Database {
  ownerUrl: string
  embedded: boolean
  /** Stops the embedded server; a real one goes on. */
  stop(): Promise<void>
}

/** One service's place in the database. */
export interface ServiceDatabase {
  /** For migrations only: owns the schema and every table in it. */
  owner: string
  /** For everything else: reads and writes rows of its own schema, which is on its search path. */
  service: string
  /** Equal to the service's id. */
  schema: string
  /** Belongs to the service's role: the job queue makes its tables itself. */
  jobsSchema: string
  role: string
}

/**
 * `DATABASE_URL` where it is set, else the embedded PostgreSQL in `WUXIN_DATA`.
 * @throws DomainError with a code of `PostgresTrouble`
 */
export async function openDatabase(
  { log, env = process.env }: { log?: (news: PostgresNews) => void; env?: NodeJS.ProcessEnv } = {},
): Promise<Database> {
  if (env.DATABASE_URL) return { ownerUrl: env.DATABASE_URL, embedded: false, stop: async () => {} }
  const { url, stop } = await startPostgres({ dataDir: join(env.WUXIN_DATA || defaultFolder, 'postgres'), log })
  return { ownerUrl: url, embedded: true, stop }
}

/**
 * The installation's secret: `WUXIN_SECRET`, else one made at the first start and kept in `WUXIN_DATA`.
 * Suites on several machines that share a database must share it.
 */
export async function openSecret(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.WUXIN_SECRET) return env.WUXIN_SECRET
  const folder = env.WUXIN_DATA || defaultFolder
  const file = join(folder, 'secret')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const draft = `${file}.new-${randomUUID()}`
    await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
    // Linking fails where the file exists: of two first starts one secret remains, and whole.
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await rm(draft)
    return await readFile(file, 'utf8')
  } catch (error) {
    throw folderTrouble(error, folder)
  }
}

/**
 * Gives each service its schema, the schema of its jobs and a login role that reaches those two only.
 * May run at every start and in several processes at once; it never widens rights on a table that exists,
 * so what a migration takes away (of an append-only table, say) stays away.
 * The owner need not be superuser: its own database and CREATEROLE are enough.
 * @param secret see {@link openSecret}
 * @throws DomainError `POSTGRES_TOO_OLD`, or `ROLE_TOO_STRONG` when a role of that name has rights beyond a service's
 */
export async function provision<Id extends string>(
  { ownerUrl, serviceIds, secret }: { ownerUrl: string; serviceIds: readonly Id[]; secret: string },
): Promise<Record<Id, ServiceDatabase>> {
  const places = serviceDatabases({ ownerUrl, serviceIds, secret })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows: [version] } = await owner.query(`select current_setting('server_version') as found, current_setting('server_version_num')::int as number`)
    if (version.number < oldestVersion * 10_000) throw trouble('POSTGRES_TOO_OLD', { found: version.found, needed: oldestVersion })
    await owner.query('begin')
    await owner.query(`select pg_advisory_xact_lock(hashtext('wuxin: provision'))`)
    await owner.query('revoke all on schema public from public')
    for (const id of serviceIds) await provisionService(owner, places[id], rolePassword(secret, places[id].role))
    await owner.query('commit')
  } finally {
    await owner.end()
  }
  return places
}

/**
 * The addresses that {@link provision} gives out, without touching the database.
 * @param rolesOf the database whose roles are used: a copy made from a template keeps its template's
 */
export function serviceDatabases<Id extends string>(
  { ownerUrl, serviceIds, secret, rolesOf = databaseName(ownerUrl) }:
  { ownerUrl: string; serviceIds: readonly Id[]; secret: string; rolesOf?: string },
): Record<Id, ServiceDatabase> {
  const places = serviceIds.map((id): [Id, ServiceDatabase] => {
    const role = roleName(rolesOf, id)
    const url = new URL(ownerUrl)
    url.username = role
    url.password = rolePassword(secret, role)
    return [id, { owner: ownerUrl, service: url.href, schema: id, jobsSchema: `${id}_jobs`, role }]
  })
  // The keys are exactly the ids given.
  return Object.fromEntries(places) as Record<Id, ServiceDatabase>
}

/** The database that a `postgres://` address names. */
export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

async function provisionService(owner: Client, { schema, jobsSchema, role }: ServiceDatabase, password: string): Promise<void> {
  const [name, its, jobs] = [role, schema, jobsSchema].map((word) => owner.escapeIdentifier(word))
  const verifier = owner.escapeLiteral(scramVerifier(password))
  const { rows: [known] } = await owner.query(
    'select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication as strong from pg_roles where rolname = $1', [role])
  if (known?.strong) throw trouble('ROLE_TOO_STRONG', { role })
  if (known) await owner.query(`alter role ${name} login password ${verifier}`)
  else await owner.query(`create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${verifier}`)
  const { rows: [{ superuser }] } = await owner.query(`select current_setting('is_superuser') = 'on' as superuser`)
  // Others may hand a schema only to a role that they are a member of; from PostgreSQL 16 on, having made it is not enough.
  if (!superuser) await owner.query(`grant ${name} to current_user`)
  await owner.query(`
    alter role ${name} set search_path = ${its};
    create schema if not exists ${its};
    create schema if not exists ${jobs} authorization ${name};
    grant usage on schema ${its} to ${name};
    alter default privileges in schema ${its} grant select, insert, update, delete on tables to ${name};
    alter default privileges in schema ${its} grant usage, select on sequences to ${name};
  `)
}
