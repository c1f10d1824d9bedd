import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { DomainError } from '@wuxin/platform/error'
import { registryView } from '@wuxin/platform/registry.schema'
import { Peers, type Reach } from '@wuxin/service/peers'
import type { Keys } from '@wuxin/service/token'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { askedOf, isOfResidents } from './asked.ts'
import { sentSmaller } from './encoding.ts'
import { SessionTokens } from './session-tokens.ts'
import { staticFiles, type GiveRegistry, type StaticFolders } from './static.ts'
import { Throttle } from './throttle.ts'

/** What a gateway routes to. */
export interface GatewayParts {
  reach: Map<string, Reach>
  keys: Keys
  folders: StaticFolders
}

/** Headers of a browser that no service shall believe, or that speak of its connection and not of the next one. */
const notFromOutside = ['authorization', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-wuxin-client', 'host', 'connection', 'transfer-encoding']
/** What one address may ask and send without signing in, each procedure of a batch for itself: a village behind one address still fits. */
const strangersRead = { most: 2_400, minutes: 10 }
const strangersWrite = { most: 120, minutes: 10 }
/** Milliseconds for which a page waits for the registry; a browser asks it by itself otherwise. */
const pagePatience = 400
const requestIdForm = /^[\w-]{8,64}$/
const largestBody = 12 * 1024 * 1024

/** Where a request goes on to: a service, as whom, and by which address. */
interface Forwarded {
  service: string
  token: string | null
  path: string
}

const refusal = (context: Context, { code, params, level, status }: DomainError) =>
  context.json({ error: { message: code, code: -32603, data: { httpStatus: status, domain: { code, params, level } } } }, status as 503)

/** One origin for everything: pages, published modules, the registry, files and the services' procedures. */
export function gateway({ reach, keys, folders }: GatewayParts): Hono {
  const peers = new Peers('gateway', keys, reach)
  const tokens = new SessionTokens(peers)
  const strangers = { read: new Throttle(strangersRead), write: new Throttle(strangersWrite) }
  const app = new Hono()

  app.onError((error, context) => {
    if (error instanceof DomainError) return refusal(context, error)
    return refusal(context, new DomainError('UNAVAILABLE', {}, 'fault'))
  })

  const forward = async (context: Context, { service, token, path }: Forwarded): Promise<Response> => {
    const send = reach.get(service)
    if (!send) throw new DomainError('NOT_FOUND', { service })
    const incoming = context.req.raw
    const { host, protocol } = new URL(incoming.url)
    const headers = new Headers(incoming.headers)
    for (const name of notFromOutside) headers.delete(name)
    const requestId = headers.get('x-request-id') ?? ''
    headers.set('x-request-id', requestIdForm.test(requestId) ? requestId : randomUUID())
    headers.set('x-forwarded-host', host)
    headers.set('x-forwarded-proto', protocol.slice(0, -1))
    headers.set('x-wuxin-client', clientOf(context))
    if (token) headers.set('authorization', `Bearer ${token}`)
    // The tag of an answer that was sent smaller, as its service knows it.
    const tag = headers.get('if-none-match')
    if (tag) headers.set('if-none-match', tag.replaceAll('W/', ''))
    const hasBody = !['GET', 'HEAD'].includes(incoming.method)
    const request = new Request(`http://${service}${path}`, {
      method: incoming.method,
      headers,
      signal: incoming.signal,
      ...(hasBody ? { body: incoming.body, duplex: 'half' } : {}),
    })
    try {
      return await send(request)
    } catch (cause) {
      throw Object.assign(new DomainError('UNAVAILABLE', { service }, 'fault'), { cause })
    }
  }

  const pass = async (context: Context, service: string, token: string | null): Promise<Response> => {
    const { pathname, search } = new URL(context.req.url)
    return sentSmaller(context, await forward(context, { service, token, path: pathname + search }))
  }

  const admitStranger = (context: Context) => {
    const { method, url } = context.req
    const asked = Math.max(1, askedOf(new URL(url).pathname).length)
    assertAdmitted(strangers[method === 'GET' ? 'read' : 'write'].take(clientOf(context), new Date(), asked))
  }

  /** Whoever is signed in does residents' steps as a resident: their address has as many of them as one without an account, counted apart. */
  const admitAsResident = (context: Context) => {
    const asked = askedOf(new URL(context.req.url).pathname)
    if (context.req.method !== 'GET' && isOfResidents(asked)) assertAdmitted(strangers.write.take(`signed in at ${clientOf(context)}`, new Date(), asked.length))
  }

  const tokenOf = async (context: Context) => {
    const cookie = context.req.header('cookie')
    return cookie ? tokens.of(cookie) : null
  }

  /** What the registry gives whoever opens a page; null where it does not say so at once, or they ask too often. */
  const givenTo: GiveRegistry = async (context, place) => {
    const asked = async () => {
      const token = await tokenOf(context)
      if (!token) admitStranger(context)
      const answer = await forward(context, { service: 'platform', token, path: `/registry/modules${place ? `?place=${place}` : ''}` })
      return answer.ok ? { isSignedIn: token !== null, registry: registryView.parse(await answer.json()) } : null
    }
    const late = new Promise<null>((resolve) => setTimeout(resolve, pagePatience, null).unref())
    return Promise.race([asked().catch(() => null), late])
  }

  app.get('/healthz', async (context) => {
    const answer = await peers.ask('platform', '/readyz').catch(() => null)
    return answer?.ok ? context.json({ status: 'ok' }) : context.json({ status: 'starting' }, 503)
  })

  // A page of another origin may not act in the name of somebody who is signed in here.
  app.use('*', async (context, next) => {
    const origin = context.req.header('origin')
    const isSafe = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)
    if (!isSafe && origin && hostOf(origin) !== context.req.header('host')) throw new DomainError('FORBIDDEN', { reason: 'origin' })
    await next()
  })

  // Also a body that does not say its length beforehand, which a service would read without end.
  app.use('*', bodyLimit({ maxSize: largestBody, onError: () => Promise.reject(new DomainError('TOO_LARGE', { limit: largestBody })) }))

  app.all('/api/platform/auth/*', async (context) => {
    const answer = await pass(context, 'platform', null)
    tokens.forget(context.req.header('cookie') ?? '')
    return answer
  })
  // A new password gives an account its posts, an ended session takes them: the token of before says neither.
  app.post('/api/platform/trpc/:step{session\\..+}', async (context) => {
    const answer = await pass(context, 'platform', await tokenOf(context))
    tokens.forget(context.req.header('cookie') ?? '')
    return answer
  })
  app.all('/api/:service/*', async (context) => {
    const token = await tokenOf(context)
    if (token) admitAsResident(context)
    else admitStranger(context)
    return pass(context, context.req.param('service'), token)
  })
  app.all('/files/*', async (context) => pass(context, 'platform', await tokenOf(context)))
  app.post('/files', async (context) => pass(context, 'platform', await tokenOf(context)))
  // What a release consists of is taken by a number that only its announcement tells; everything else counts.
  app.all('/registry/*', async (context) => {
    const token = await tokenOf(context)
    if (!token && context.req.method !== 'PUT') admitStranger(context)
    return pass(context, 'platform', token)
  })
  app.route('/', staticFiles(folders, givenTo))
  return app
}

/** Throws TOO_MANY, with when the next request is taken. */
function assertAdmitted(until: Date | null): void {
  if (until) throw new DomainError('TOO_MANY', { until: until.toISOString() })
}

/** The host of an `origin` header; null for one that names none, such as that of a sandboxed page. */
const hostOf = (origin: string): string | null => URL.parse(origin)?.host ?? null

function clientOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown' // a request made inside the process has no connection
  }
}
