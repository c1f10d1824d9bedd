import { directoryChanged } from '@wuxin/events/platform'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { ServiceSpec } from './define.ts'
import { sealAudit } from './audit-seal.ts'
import { Directories } from './directory.ts'
import { on, type Subscription } from './events.ts'
import { housekeeping } from './housekeeping.job.ts'
import { migrate, openOrm, type Orm } from './orm.ts'
import { outbox } from './outbox.ts'
import type { Peers } from './peers.ts'
import { openPool } from './postgres/pool.ts'
import { relayOnce, startRelay } from './relay.ts'
import type { Keys } from './token.ts'

/** Where a service's data lies and whom it works with. */
export interface Surroundings {
  /** Connection of the owner of the tables; absent where migrations are applied elsewhere. */
  ownerUrl?: string
  /** Connection in the service's own role. */
  url: string
  role: string
  keys: Keys
  peers: Peers
  log: Logger
  /** The present instant; the sample data is told by another clock. */
  now?: () => Date
  /** Folder for what a service keeps outside the database, such as photos. */
  dataDir: string
}

/** A service at work. */
export interface Running {
  id: string
  spec: ServiceSpec
  orm: Orm
  /** The connections behind the ORM, for what is read without it. */
  pool: pg.Pool
  boss: PgBoss
  peers: Peers
  keys: Keys
  directories: Directories
  log: Logger
  now: () => Date
  dataDir: string
  /** Aborts as the service stops, before its connections close: whatever runs on by itself ends with it. */
  ending: AbortSignal
  /** Starts the relay of events and the jobs; until then the service only answers. */
  work(): Promise<void>
  /** Leaves relay and jobs to other instances, once what is under way has ended; the service goes on answering, and may work again. */
  rest(): Promise<void>
  /** Delivers what waits in the outbox now, once; tests and the sample data do not wait for the relay's turn. */
  relay(): Promise<{ delivered: number; waiting: number }>
  stop(): Promise<void>
}

const sealEvery = 5_000

/** Events are taken up the moment they are committed: what a killed process held comes again this soon after its heartbeat ran out. */
const watch = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 } as const

/** What every service hears of beside what its module subscribes to. */
export const kitSubscriptions: readonly Subscription[] = [on(directoryChanged, async ({ county }, work) => work.service.directories.forget(county))]

/** Starts a service: schema brought up to date, role's own connection, outbox; it answers requests once this resolves. */
export async function startService(spec: ServiceSpec, where: Surroundings): Promise<Running> {
  if (where.ownerUrl) await migrate(spec, where.ownerUrl, where.role)
  const pool = openPool({ id: spec.id, url: where.url, log: where.log })
  const orm = await openOrm(spec, where.url, pool)
  const boss = new PgBoss({ connectionString: where.url, schema: `"${spec.id}_jobs"`, createSchema: false, max: 4, ...watch, application_name: `wuxin-${spec.id}-jobs` })
  boss.on('error', (error) => where.log.error({ err: error }, 'outbox'))
  await boss.start()
  await boss.createQueue(outbox, { retryLimit: 1_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 10 })

  const jobs = [housekeeping, ...spec.jobs]
  const end = new AbortController()
  let sealing: NodeJS.Timeout | undefined
  let beginning = Promise.resolve()
  const begin = async () => {
    if (end.signal.aborted) return
    await startRelay(service)
    for (const job of jobs) {
      await boss.createQueue(job.name, { retryLimit: 0 })
      await boss.work(job.name, () => job.run(service))
      await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' })
    }
    sealing = setInterval(() => void sealAudit(service).catch((error) => where.log.error({ err: error }, 'seal')), sealEvery).unref()
  }
  const service: Running = {
    id: spec.id,
    spec: { ...spec, subscribes: [...kitSubscriptions, ...spec.subscribes] },
    orm,
    pool,
    boss,
    peers: where.peers,
    keys: where.keys,
    directories: new Directories(where.peers),
    log: where.log,
    now: where.now ?? (() => new Date()),
    dataDir: where.dataDir,
    ending: end.signal,
    work: () => (beginning = begin()),
    rest: async () => {
      clearInterval(sealing)
      await Promise.all([outbox, ...jobs.map((job) => job.name)].map((queue) => boss.offWork(queue)))
    },
    relay: () => relayOnce(service),
    stop: async () => {
      end.abort()
      await beginning.catch(() => {}) // told to whoever began it
      clearInterval(sealing)
      await boss.stop({ graceful: true, timeout: 5_000 })
      await orm.close(true)
      // The ORM ends the connections that it used; where it used none they are still there.
      if (!pool.ending) await pool.end()
    },
  }
  await spec.prepare?.(service)
  return service
}
