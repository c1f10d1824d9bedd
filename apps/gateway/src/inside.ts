import { serviceApp } from '@wuxin/service/http'
import type { Order } from '@wuxin/service/instance'
import { InstanceBeat } from '@wuxin/service/instance-beat'
import type { InstanceList } from '@wuxin/service/instance-list'
import { listenAt, type Listening } from '@wuxin/service/listen'
import { versionOf } from '@wuxin/service/main'
import { Peers } from '@wuxin/service/peers'
import { provision, type Database, type ServiceDatabase } from '@wuxin/service/postgres/database'
import { startService, type Running } from '@wuxin/service/runtime'
import type { Keys } from '@wuxin/service/token'
import type { Logger } from 'pino'
import { serviceOf } from './services.ts'

/** A service that runs in the gateway's process; the registry knows it as an instance that gives way to one outside. */
export interface Inside {
  service: Running
  /** Lets services of other processes in, where `WUXIN_ADDRESS` says so, and shows it to the registry, which tells it to work. */
  open(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  database: Database
  secret: string
  keys: Keys
  instances: InstanceList
  log: Logger
  dataDir: string
}

/** Starts services in this process; they answer at once, and work once they are open. */
export async function startInside(ids: string[], parts: Parts): Promise<Inside[]> {
  const places = await provision({ ownerUrl: parts.database.ownerUrl, serviceIds: ids, secret: parts.secret })
  return Promise.all(ids.map((id) => startOne(id, places[id], parts)))
}

async function startOne(id: string, place: ServiceDatabase | undefined, { keys, instances, log: suiteLog, dataDir }: Parts): Promise<Inside> {
  if (!place) throw new Error(`no schema for ${id}`)
  const log = suiteLog.child({ service: id })
  const peers = new Peers(id, keys, instances.reach)
  const service = await startService(await serviceOf(id), { ownerUrl: place.owner, url: place.service, role: place.role, keys, peers, log, dataDir })
  const app = serviceApp(service)
  const obey = (order: Order) => (order === 'serve' ? service.work() : service.rest())
  const beat = new InstanceBeat({ service: id, version: await versionOf(id), isInside: true, peers, log, obey })
  instances.addLocal(id, beat.id, async (request) => app.fetch(request))
  const address = addressFor(id)
  let server: Listening | null = null
  return {
    service,
    open: async () => {
      server = address ? await listenAt(address, app.fetch) : null
      beat.address = server?.address ?? null
      await beat.announce('ready')
    },
    close: async () => {
      await beat.announce('draining')
      beat.stop()
      await server?.drain(0)
    },
  }
}

/** `WUXIN_ADDRESS` is the platform's; the other services listen beside it at free ports. */
function addressFor(id: string): string | null {
  const { WUXIN_ADDRESS: address } = process.env
  if (!address || id === 'platform') return address || null
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}:0`
}
