import { createHash } from 'node:crypto'
import { bulkSql, bulkTables, type BulkSql } from '@wuxin/feedback-service/bulk/bulk-case.fixture'
import { bulkCounties, type BulkCounty } from '@wuxin/feedback-service/bulk/bulk-place.fixture'
import { service } from '@wuxin/feedback-service/service'
import { migrate } from '@wuxin/service/orm'
import { provision, type ServiceDatabase } from '@wuxin/service/postgres/database'
import { Client } from 'pg'
import { rowTexts } from './rows-texts.ts'
import { takeOff } from './rows-indexes.ts'

/** Where cases are wanted. */
export interface WantedCases {
  /** The superuser's address of a server that is the bench's own; its database's name does not matter. */
  url: string
  rows: number
  counties?: number
  /** Of older cases one in so many has its timeline, where the disk would not hold all. */
  timelines?: number
  /** Of the roles' passwords. */
  secret?: string
}

/** A database full of cases. */
export interface Cases {
  ownerUrl: string
  place: ServiceDatabase
  counties: BulkCounty[]
  /** Whether they were made just now. */
  isNew: boolean
}

/** The instant before which all cases were reported: a Friday evening. */
export const reportedUntil = new Date('2026-11-20T18:00:00+08:00')

/** Settings under which a load is fast and still whole once it resolves. */
const inHaste = [
  'set synchronous_commit = off', `set work_mem = '512MB'`, `set maintenance_work_mem = '1GB'`, 'set jit = off', 'set search_path = feedback']
/** Tables that are filled at one time. */
const atOnce = 2
/** What takes longest comes first. */
const order = ['step', 'case_search', 'case', 'whistle'] as const satisfies readonly (typeof bulkTables)[number][]

/**
 * A database `bench_<rows>` of the feedback service on the server, filled as it would have filled it. It is kept between
 * runs; one that an interrupted run or other sources have left is made anew.
 */
export async function ensureCases({ url, rows, counties: count = 3_000, timelines, secret = 'bench' }: WantedCases): Promise<Cases> {
  const name = `bench_${rows}`
  const ownerUrl = Object.assign(new URL(url), { pathname: `/${name}` }).href
  const counties = bulkCounties({ rows, counties: count })
  const statements = bulkSql({ rows, counties, texts: rowTexts(), until: reportedUntil, timelines })
  const mark = createHash('sha256').update(JSON.stringify([statements, service.migrations.map((each) => each.name)])).digest('hex')
  const isWhole = await asAdmin(url, async (admin) => {
    const { rows: [known] } = await admin.query(`select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`, [name])
    if (known?.mark === mark) return true
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.query(`create database ${name}`)
    return false
  })
  const { feedback: place } = await provision({ ownerUrl, serviceIds: ['feedback'] as const, secret })
  if (!isWhole) {
    await migrate(service, place.owner, place.role)
    await fill(ownerUrl, statements)
    await asAdmin(url, (admin) => admin.query(`comment on database ${name} is '${mark}'`))
  }
  return { ownerUrl, place, counties, isNew: !isWhole }
}

/**
 * Takes out what was reported since, by this run or by one that was interrupted, so that every run finds the same. The
 * bare handler's rows have numbers of their own.
 */
export async function takeOutNew({ ownerUrl }: Pick<Cases, 'ownerUrl'>): Promise<void> {
  await asAdmin<unknown>(ownerUrl, async (owner) => {
    await owner.query('set search_path = feedback')
    await owner.query('begin')
    const { rowCount } = await owner.query(`create temp table taken on commit drop as select id from "case" where reported_at > '${reportedUntil.toISOString()}' or number like 'B-%'`)
    if (rowCount === 0) return owner.query('rollback')
    for (const table of ['step', 'whistle', 'case_search']) await owner.query(`delete from ${table} where case_id in (select id from taken)`)
    await owner.query('delete from "case" where id in (select id from taken)')
    await owner.query('truncate audit, request, feedback_jobs.job_common')
    await owner.query('commit')
    return owner.query('vacuum (analyze) "case", step, whistle, case_search')
  })
}

async function fill(url: string, { plan, tables, rest }: BulkSql): Promise<void> {
  const run = (statements: readonly string[]) => asAdmin(url, async (owner) => {
    for (const statement of [...inHaste, ...statements]) await owner.query(statement)
  })
  await run([`alter system set max_wal_size = '4GB'`, 'select pg_reload_conf()', ...plan])
  const { indexes, references } = await asAdmin(url, async (owner) => {
    await owner.query('set search_path = feedback')
    return takeOff(owner, bulkTables)
  })
  const waiting = [...order]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let table = waiting.shift(); table; table = waiting.shift()) await run([...tables[table], ...(indexes[table] ?? [])])
  }))
  // Which pages all may see is what index-only scans ask.
  await run([...references, ...rest, 'vacuum (analyze)', 'alter system reset max_wal_size', 'select pg_reload_conf()', 'checkpoint'])
}

async function asAdmin<Result>(url: string, work: (admin: Client) => Promise<Result>): Promise<Result> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
