import { resolve } from 'node:path'
import type { ServiceSpec } from './define.ts'
import { longestDrain } from './drain.ts'
import { serviceApp } from './http.ts'
import { refreshEvery } from './instance.ts'
import { InstanceBeat } from './instance-beat.ts'
import { InstanceList } from './instance-list.ts'
import { openKeys } from './keys.ts'
import { listenAt } from './listen.ts'
import { createLog } from './log.ts'
import { Peers, type Reach } from './peers.ts'
import { openDatabase, openSecret, provision } from './postgres/database.ts'
import { startService, type Running } from './runtime.ts'
import { sourceVersion } from './source-version.ts'

/**
 * Which services run in processes of their own, and where they are looked for at first: `WUXIN_SERVICES` names them
 * (`{"platform":"http://127.0.0.1:8101","feedback":null}`, null where the registry alone shall say), and
 * `WUXIN_PLATFORM` the platform alone.
 */
export function serviceAddresses(env: NodeJS.ProcessEnv = process.env): Record<string, string | null> {
  const addresses: Record<string, unknown> = { ...(env.WUXIN_PLATFORM ? { platform: env.WUXIN_PLATFORM } : {}), ...JSON.parse(env.WUXIN_SERVICES || '{}') }
  return Object.fromEntries(Object.entries(addresses).map(([id, address]) => [id, address === null ? null : new URL(String(address)).origin]))
}

/** The version of a service's sources; tests name another in `WUXIN_SERVICE_VERSION`. */
export const versionOf = async (id: string, env: NodeJS.ProcessEnv = process.env): Promise<string> => env.WUXIN_SERVICE_VERSION || sourceVersion(id)

const starting: Reach = () => Response.json({ status: 'starting' }, { status: 503 })

/**
 * Runs one service as a process of its own, on the database that `DATABASE_URL` names and at `WUXIN_ADDRESS` (or its own
 * address in `WUXIN_SERVICES`). The registry of the platform tells it when to serve and when to go. Ends, once what is
 * under way has been answered, when it is told so, at SIGTERM and at SIGINT.
 */
export async function runAlone(spec: ServiceSpec): Promise<Running> {
  const { id } = spec
  const log = createLog().child({ service: id })
  const addresses = serviceAddresses()
  const own = process.env.WUXIN_ADDRESS || addresses[id]
  if (!own) throw new Error(`neither WUXIN_ADDRESS nor WUXIN_SERVICES names an address for ${id}`)
  if (id !== 'platform' && !addresses.platform) throw new Error('neither WUXIN_PLATFORM nor WUXIN_SERVICES names an address for platform')

  const dataDir = resolve(process.env.WUXIN_DATA || '.wuxin')
  const secret = await openSecret()
  const keys = await openKeys(dataDir, secret)
  const instances = new InstanceList(id, keys, log)
  for (const [service, address] of Object.entries(addresses)) if (service !== id) instances.addAddress(service, address)
  const peers = new Peers(id, keys, instances.reach)
  let answer = starting
  const server = await listenAt(own, (request) => answer(request))
  const beat = new InstanceBeat({ service: id, version: await versionOf(id), isInside: false, peers, log, obey: (order) => (order === 'drain' ? end() : serve(order === 'serve')) })
  beat.address = server.address
  instances.addLocal(id, beat.id, (request) => answer(request))
  if (id !== 'platform') await beat.announce('starting')

  const database = await openDatabase()
  const places = await provision({ ownerUrl: database.ownerUrl, serviceIds: [id], secret })
  const place = places[id]
  if (!place) throw new Error(`no schema for ${id}`)
  const service = await startService(spec, { ownerUrl: place.owner, url: place.service, role: place.role, keys, peers, log, dataDir })
  const app = serviceApp(service)
  answer = (request) => app.fetch(request)

  /** Events go to every service that the registry knows: it is asked before the first is sent. */
  const serve = async (isServing: boolean) => {
    if (!isServing) return service.rest()
    await instances.refresh()
    await service.work()
  }
  let ending: Promise<void> | null = null
  const end = () => (ending ??= finish())
  const finish = async () => {
    setTimeout(() => process.exit(1), longestDrain).unref()
    log.info('draining')
    await beat.announce('draining')
    await service.rest()
    await server.drain(2 * refreshEvery)
    beat.stop()
    instances.stop()
    await service.stop()
    await database.stop()
    log.info('ended')
  }
  process.once('SIGTERM', end).once('SIGINT', end)
  await instances.follow()
  await beat.announce('ready')
  log.info({ address: server.address }, 'listening')
  return service
}
