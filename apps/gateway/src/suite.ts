import { once } from 'node:events'
import { resolve } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { serviceApp } from '@wuxin/service/http'
import { openKeys } from '@wuxin/service/keys'
import { createLog } from '@wuxin/service/log'
import { serviceAddresses } from '@wuxin/service/main'
import { Peers, reachByAddress, type Reach } from '@wuxin/service/peers'
import { openDatabase, openSecret, provision, type Database } from '@wuxin/service/postgres/database'
import { startService, type Running } from '@wuxin/service/runtime'
import type { Keys } from '@wuxin/service/token'
import { gateway } from './gateway.ts'
import { moduleIds, serviceOf } from './services.ts'

/** A suite at work: its services in this process, whatever runs elsewhere, and the one origin before them. */
export interface Suite {
  services: Map<string, Running>
  reach: Map<string, Reach>
  keys: Keys
  database: Database | null
  dataDir: string
  /** Opens the origin to the world and starts relays and jobs. */
  listen(port: number, host: string): Promise<void>
  stop(): Promise<void>
}

/** Runs a part of the start-up, and tells a person how it goes. */
export type Step = <Result>(name: 'database' | 'services', run: () => Promise<Result>) => Promise<Result>

const workspace = resolve(import.meta.dirname, '../../..')

/**
 * Starts every service that `WUXIN_SERVICES` gives no address for, on one database, in this process; the others are
 * reached at their addresses. Nothing listens yet. `beforeServices` may still mend the database.
 */
export async function startSuite(step: Step, beforeServices: (database: Database, ids: string[]) => Promise<unknown> = async () => {}): Promise<Suite> {
  const dataDir = resolve(process.env.WUXIN_DATA || '.wuxin')
  const addresses = serviceAddresses()
  const own = (await moduleIds()).filter((id) => !addresses[id])
  const reach = new Map<string, Reach>(Object.entries(addresses).map(([id, address]) => [id, reachByAddress(address)]))
  const secret = await openSecret()
  const keys = await openKeys(dataDir, secret)
  const database = own.length === 0 ? null : await step('database', () => openDatabase())
  if (database) await beforeServices(database, own)
  const services = await step('services', () => startServices({ own, database, secret, keys, reach, dataDir }))
  const folders = { shellDir: `${workspace}/apps/shell/dist`, residentDir: `${workspace}/apps/resident/dist`, modulesDir: `${dataDir}/modules` }
  const app = gateway({ reach, keys, folders })
  let server: ServerType | null = null
  return {
    services,
    reach,
    keys,
    database,
    dataDir,
    listen: async (port, hostname) => {
      server = serve({ fetch: app.fetch, port, hostname })
      await once(server, 'listening')
      for (const service of services.values()) await service.work()
    },
    stop: async () => {
      server?.close()
      for (const service of services.values()) await service.stop()
      await database?.stop()
    },
  }
}

interface Start {
  own: string[]
  database: Database | null
  secret: string
  keys: Keys
  reach: Map<string, Reach>
  dataDir: string
}

async function startServices({ own, database, secret, keys, reach, dataDir }: Start): Promise<Map<string, Running>> {
  const services = new Map<string, Running>()
  if (!database) return services
  const places = await provision({ ownerUrl: database.ownerUrl, serviceIds: own, secret })
  const log = createLog()
  const start = async (id: string) => {
    const place = places[id]
    if (!place) throw new Error(`no schema for ${id}`)
    const service = await startService(await serviceOf(id), {
      ownerUrl: place.owner,
      url: place.service,
      role: place.role,
      keys,
      peers: new Peers(id, keys, reach),
      log: log.child({ service: id }),
      dataDir,
    })
    const app = serviceApp(service)
    reach.set(id, (request) => app.fetch(request))
    services.set(id, service)
  }
  await Promise.all(own.map(start))
  return services
}
