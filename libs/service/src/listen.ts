import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { drainable } from './drain.ts'
import type { Reach } from './peers.ts'

/** A server that listens. */
export interface Listening {
  /** With the port that it really has. */
  address: string
  /** See `drainable`. */
  drain(after: number): Promise<void>
}

/** Listens at an address such as `http://127.0.0.1:8102`; port 0 takes a free one. */
export async function listenAt(address: string, fetch: Reach): Promise<Listening> {
  const { protocol, hostname, port } = new URL(address)
  const server = serve({ fetch, hostname: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) }) as Server // without options of its own, `serve` makes one of node:http
  const drain = drainable(server)
  await once(server, 'listening')
  const bound = server.address()
  return { address: `${protocol}//${hostname}:${typeof bound === 'object' && bound ? bound.port : port}`, drain }
}
