import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { AnyRouter } from '@trpc/server'
import type { Caller, ScopePart } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import type { ServiceSpec } from './define.ts'
import { migrate } from './orm.ts'
import { outbox } from './outbox.ts'
import { Peers, type Reach } from './peers.ts'
import { createTestDatabase, type TestDatabase } from './postgres/test-database.ts'
import { createCaller } from './procedure.ts'
import { startService, type Running } from './runtime.ts'
import { everywhere } from './scope.ts'
import { testKeys } from './test-people.ts'
import { inWork, system, type Work } from './work.ts'

/** A platform that knows nothing but the given directory. */
export const directoryOnly = (snapshot: DirectorySnapshot): Reach => (request) => {
  const { pathname } = new URL(request.url)
  if (pathname === `/internal/directory/${snapshot.county}`) return Response.json(snapshot)
  return pathname === '/internal/events' ? Response.json({ refused: [] }) : new Response(null, { status: 404 })
}

/** A service on a database of the test file's own. */
export interface ServiceUnderTest<Router extends AnyRouter> {
  /** The service; there from the first test on. */
  readonly service: Running
  /** Connection of the owner of its tables. */
  readonly ownerUrl: string
  /** Connection of the service itself, for another process of it. */
  readonly serviceUrl: string
  /** Calls a procedure as somebody, at an instant; every call has a new idempotency key unless one is given. */
  as(caller: Caller | null, options?: { now?: Date; key?: string | null; place?: string }): ReturnType<Router['createCaller']>
}

/** Starts a service before the tests of a file and stops it behind them. Its events wait until `service.relay()`. */
export function serviceUnderTest<Router extends AnyRouter>(
  spec: Omit<ServiceSpec, 'router'> & { router: Router },
  { reach = new Map(), now }: { reach?: Map<string, Reach>; now?: () => Date } = {},
): ServiceUnderTest<Router> {
  let running: Running | null = null
  let database: TestDatabase<string> | null = null
  const service = () => {
    if (!running) throw new Error('the service starts with the first test')
    return running
  }
  beforeAll(async () => {
    const keys = testKeys()
    database = await createTestDatabase({ name: spec.id, serviceIds: [spec.id] }, async (services) => {
      const place = services[spec.id]
      if (place) await migrate(spec, place.owner, place.role)
    })
    const place = database.services[spec.id]
    if (!place) throw new Error(`no database for ${spec.id}`)
    running = await startService(spec, { url: place.service, role: place.role, keys, peers: new Peers(spec.id, keys, reach), log: pino({ level: 'silent' }), now, dataDir: tmpdir() })
  })
  afterAll(async () => {
    await running?.stop()
    await database?.drop()
  })
  const callerFor = createCaller(spec.router)
  return {
    get service() {
      return service()
    },
    get ownerUrl() {
      return database?.ownerUrl ?? ''
    },
    get serviceUrl() {
      return database?.services[spec.id]?.service ?? ''
    },
    as: (caller, { now: at, key = randomUUID(), place = null as string | null } = {}) =>
      // The router's own type is what the spec was given with.
      callerFor({ service: service(), caller, now: at ?? service().now(), key, place, requestId: 'test' }) as never,
  }
}

/** A refusal as a caller gets it: its code and, where they matter, its parameters. */
export const refusal = (code: string, params: object = {}) => ({ message: code, cause: { params } })

/** A record and the version that one saw of it: what every step needs. */
export const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

type Looked = Pick<ServiceUnderTest<AnyRouter>, 'service' | 'ownerUrl'>

/** Asks the database as the owner of the tables, whom no scope binds: on one connection, for the answer to the last. */
export async function asOwner(at: Looked, ...statements: string[]): Promise<Record<string, any>[]> {
  const owner = new pg.Client({ connectionString: at.ownerUrl, options: `-c search_path=${at.service.id}` })
  await owner.connect()
  try {
    let rows: Record<string, any>[] = []
    for (const statement of statements) ({ rows } = await owner.query(statement))
    return rows
  } finally {
    await owner.end()
  }
}

/** The events that wait for the relay with their names, in the order in which they were announced. */
export async function announced(at: Looked): Promise<{ name: string; payload: Record<string, any> }[]> {
  const rows = await asOwner(at, `select e->>'name' as name, e->'payload' as payload from "${at.service.id}_jobs".job, jsonb_array_elements(data) with ordinality as one(e, n) where job.name = '${outbox}' order by created_on, id, n`)
  return rows.map(({ name, payload }) => ({ name, payload }))
}

/** Those of one name. */
export const eventsOf = async (at: Looked, name: string): Promise<Record<string, any>[]> => (await announced(at)).flatMap((event) => (event.name === name ? [event.payload] : []))

/** Work without a procedure, in the suite's own name or somebody's: what a job, an event or another noun of the service does. */
export const doing = <Result>(at: { service: Running }, run: (work: Work) => Promise<Result>, { now = at.service.now(), caller = system(at.service.id), scope = everywhere }: { now?: Date; caller?: Caller; scope?: ScopePart[] } = {}): Promise<Result> =>
  inWork(at.service, { caller, now, procedure: 'test', requestId: randomUUID() }, scope, run)
