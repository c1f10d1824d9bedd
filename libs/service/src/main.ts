import { once } from 'node:events'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import type { ServiceSpec } from './define.ts'
import { serviceApp } from './http.ts'
import { openKeys } from './keys.ts'
import { createLog } from './log.ts'
import { Peers, reachByAddress, type Reach } from './peers.ts'
import { openDatabase, openSecret, provision } from './postgres/database.ts'
import { startService, type Running } from './runtime.ts'

/** Addresses of services in processes of their own, as `WUXIN_SERVICES` names them: `{"platform":"http://127.0.0.1:8101"}`. */
export function serviceAddresses(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const addresses: Record<string, unknown> = JSON.parse(env.WUXIN_SERVICES || '{}')
  return Object.fromEntries(Object.entries(addresses).map(([id, address]) => [id, new URL(String(address)).origin]))
}

/**
 * Runs one service as a process of its own, on the database that `DATABASE_URL` names and at its own address in
 * `WUXIN_SERVICES`. Ends, its work done, at SIGTERM or SIGINT.
 */
export async function runAlone(spec: ServiceSpec): Promise<Running> {
  const log = createLog().child({ service: spec.id })
  const addresses = serviceAddresses()
  const own = addresses[spec.id]
  if (!own) throw new Error(`WUXIN_SERVICES names no address for ${spec.id}`)
  const dataDir = resolve(process.env.WUXIN_DATA || '.wuxin')
  const secret = await openSecret()
  const keys = await openKeys(dataDir, secret)
  const database = await openDatabase()
  const places = await provision({ ownerUrl: database.ownerUrl, serviceIds: [spec.id], secret })
  const place = places[spec.id]
  if (!place) throw new Error(`no schema for ${spec.id}`)
  const reach = new Map<string, Reach>(Object.entries(addresses).map(([id, address]) => [id, reachByAddress(address)]))
  const service = await startService(spec, { ownerUrl: place.owner, url: place.service, role: place.role, keys, peers: new Peers(spec.id, keys, reach), log, dataDir })
  const app = serviceApp(service)
  reach.set(spec.id, (request) => app.fetch(request))
  const { hostname, port } = new URL(own)
  const server = serve({ fetch: app.fetch, hostname, port: Number(port) })
  await once(server, 'listening')
  await service.work()
  log.info({ address: own }, 'listening')
  const end = async () => {
    server.close()
    await service.stop()
    await database.stop()
  }
  process.once('SIGTERM', end).once('SIGINT', end)
  return service
}
