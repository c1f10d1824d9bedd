import { createPrivateKey, createPublicKey } from 'node:crypto'
import { tmpdir } from 'node:os'
import { service } from '@wuxin/feedback-service/service'
import { serviceApp } from '@wuxin/service/http'
import { listenAt } from '@wuxin/service/listen'
import { createLog } from '@wuxin/service/log'
import { Peers } from '@wuxin/service/peers'
import { startService } from '@wuxin/service/runtime'
import { directoryOf } from './counties.ts'
import { measured, toldBy } from './measured.ts'

// The service as it is deployed, in a process of its own; only its neighbour, the platform, is played: it knows every county.
const { url, role, key, secret } = await toldBy<{ url: string; role: string; key: string; secret: string }>()
const sign = createPrivateKey(key)
const keys = { sign, verify: createPublicKey(sign), secret }

const platform = (request: Request): Response => {
  const { pathname } = new URL(request.url)
  const county = /^\/internal\/directory\/(\d{6})$/.exec(pathname)?.[1]
  if (county) return Response.json(directoryOf(county))
  return pathname === '/internal/events' ? Response.json({ refused: [] }) : new Response(null, { status: 404 })
}

const running = await startService(service, { url, role, keys, peers: new Peers('feedback', keys, new Map([['platform', platform]])), log: createLog(), dataDir: tmpdir() })
const app = serviceApp(running)
const { address } = await listenAt('http://127.0.0.1:0', (request) => app.fetch(request))
measured(address)
