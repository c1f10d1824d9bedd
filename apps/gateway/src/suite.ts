import { resolve } from 'node:path'
import { InstanceList } from '@wuxin/service/instance-list'
import { openKeys } from '@wuxin/service/keys'
import { listenAt, type Listening } from '@wuxin/service/listen'
import { createLog } from '@wuxin/service/log'
import { serviceAddresses } from '@wuxin/service/main'
import type { Reach } from '@wuxin/service/peers'
import { openDatabase, openSecret, type Database } from '@wuxin/service/postgres/database'
import type { Running } from '@wuxin/service/runtime'
import type { Keys } from '@wuxin/service/token'
import { gateway } from './gateway.ts'
import { startInside, type Inside } from './inside.ts'
import { moduleIds } from './services.ts'

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
 * Starts every service that neither `WUXIN_SERVICES` nor `WUXIN_PLATFORM` names, on one database, in this process; the others are reached where the registry says. Nothing listens yet. `beforeServices` may still mend the database.
 */
export async function startSuite(step: Step, beforeServices: (database: Database, ids: string[]) => Promise<unknown> = async () => {}): Promise<Suite> {
  const dataDir = resolve(process.env.WUXIN_DATA || '.wuxin')
  const addresses = serviceAddresses()
  const own = (await moduleIds()).filter((id) => addresses[id] === undefined)
  const secret = await openSecret()
  const keys = await openKeys(dataDir, secret)
  const log = createLog()
  const instances = new InstanceList('gateway', keys, log)
  for (const [id, address] of Object.entries(addresses)) instances.addAddress(id, address)
  const { reach } = instances
  const database = own.length === 0 ? null : await step('database', () => openDatabase())
  if (database) await beforeServices(database, own)
  const inside = await step('services', async () => (database ? startInside(own, { database, secret, keys, instances, log, dataDir }) : []))
  const folders = { shellDir: `${workspace}/apps/shell/dist`, residentDir: `${workspace}/apps/resident/dist`, modulesDir: `${dataDir}/modules` }
  const app = gateway({ reach, keys, folders })
  let server: Listening | null = null
  return {
    services: new Map(inside.map(({ service }) => [service.id, service])),
    reach,
    keys,
    database,
    dataDir,
    listen: async (port, hostname) => {
      server = await listenAt(`http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`, app.fetch)
      for (const each of platformFirst(inside)) await each.open()
      await instances.follow()
    },
    stop: async () => {
      await server?.drain(0)
      for (const each of inside) await each.close()
      instances.stop()
      for (const { service } of inside) await service.stop()
      await database?.stop()
    },
  }
}

/** The registry answers before anybody shows itself to it. */
const platformFirst = (inside: Inside[]) => inside.toSorted((one, other) => Number(other.service.id === 'platform') - Number(one.service.id === 'platform'))
