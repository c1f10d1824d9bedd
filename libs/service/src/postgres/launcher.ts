import { setTimeout as wait } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { freePort, keepConnection, openCluster, readConnection, superuser } from './cluster.ts'
import { ensureDatabase, isLeaving, keep, type Keeper } from './keeper.ts'
import { launch, untilReadyOrGone, type LaunchPlan } from './launch.ts'
import { disarmStaleLock, endPostmaster, type Postmaster } from './postmaster.ts'
import { trouble } from './trouble.ts'

/** The database that the suite lives in. */
const database = 'wuxin'

/** Milliseconds that the processes of a killed server may take to notice and to let go of its memory. */
const patience = 30_000

/** What happened on the way up: new data; an orderly start; one after a kill; a server found running; one brought back. */
export type PostgresNews = 'created' | 'started' | 'recovered' | 'attached' | 'restarted'

/** How the embedded server is to run. */
export interface PostgresOptions {
  /** Absolute or relative; made where it is missing, parents included. */
  dataDir: string
  /** On 127.0.0.1; without it a free one is chosen and kept. A server found running keeps the port it has. */
  port?: number
  log?: (news: PostgresNews) => void
  /** False for a test's data: nothing is forced to disk. */
  durable?: boolean
}

/** A running embedded server. */
export interface Postgres {
  /** As superuser, who owns the suite's database; with the password. */
  url: string
  /** Ends the server in order, unless another living process uses it: the last one stops it. */
  stop(): Promise<void>
}

/**
 * Brings up the embedded PostgreSQL on `dataDir`, or attaches to the one that outlived its process.
 * A server that is killed under the process that keeps it comes back by itself, on the same port.
 * @throws DomainError with a code of `PostgresTrouble`
 */
export async function startPostgres({ dataDir: wanted, port, log = () => {}, durable = true }: PostgresOptions): Promise<Postgres> {
  const binaries = await findBinaries()
  const { dataDir, created } = await openCluster(wanted, binaries, durable)
  if (created) log('created')

  const { password } = await readConnection(dataDir)
  const url = (server: Postmaster, name: string) => `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${name}`
  const plan = { binaries, dataDir, durable }
  let stopping = false
  let revival: Promise<void> | undefined
  let { server, keeper, news } = await rise(plan, port, connect)
  log(news)
  await ensureDatabase(url(server, 'postgres'), database)

  function connect(found: Postmaster): Promise<Keeper> {
    return keep(url(found, 'postgres'), () => {
      if (!stopping && keeper.isMine()) revival = revive()
    })
  }

  async function revive(): Promise<void> {
    try {
      ;({ server, keeper } = await rise(plan, server.port, connect))
      log('restarted')
    } catch {
      // Queries fail from here on and say so, readiness with them; there is nobody here to tell.
    }
  }

  return {
    url: url(server, database),
    async stop() {
      stopping = true
      await revival
      if (await keeper.release()) await endPostmaster(dataDir, 'SIGINT')
    },
  }
}

/** Finds or starts the server and connects its keeper, again and again while one before it is on its way out. */
async function rise(
  plan: Omit<LaunchPlan, 'port'>,
  fixedPort: number | undefined,
  connect: (server: Postmaster) => Promise<Keeper>,
): Promise<{ server: Postmaster; keeper: Keeper; news: PostgresNews }> {
  let started = false
  let recovering = false
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(100)) {
    let server = await untilReadyOrGone(plan.dataDir)
    if (!server) {
      started = true
      recovering = disarmStaleLock(plan.dataDir) || recovering
      server = await launch({ ...plan, port: await choosePort(plan.dataDir, fixedPort) })
    }
    if (!server) continue
    try {
      const news = recovering ? 'recovered' : started ? 'started' : 'attached'
      return { server, keeper: await connect(server), news }
    } catch (error) {
      if (!isLeaving(error)) throw error
    }
  }
  throw trouble('POSTGRES_FAILED', { folder: plan.dataDir, reason: 'a server before this one does not end' })
}

/** The port asked for, else the one kept with the data while it is free, else another, which is kept from then on. */
async function choosePort(dataDir: string, fixedPort: number | undefined): Promise<number> {
  const kept = await readConnection(dataDir)
  const port = fixedPort ?? (await freePort(kept.port))
  if (port !== kept.port) await keepConnection(dataDir, { ...kept, port })
  return port
}
