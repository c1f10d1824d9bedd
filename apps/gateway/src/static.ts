import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { areaCode } from '@wuxin/platform/area'
import { Hono, type Context } from 'hono'
import { encode, encodingFor } from './encoding.ts'
import { pageHead, pagesReader, type Given } from './page-head.ts'
import { fileReader, pathBelow } from './static-file.ts'

/** Where the builds lie: both hosts, and published modules as `<id>/<version>/…`. */
export interface StaticFolders {
  shellDir: string
  residentDir: string
  modulesDir: string
}

/**
 * What a page may load. Only scripts with this answer's nonce run, and what those load; browsers without
 * `strict-dynamic` fall back to our own origin. Inline styles are allowed: the component library locks scrolling and
 * measures with styles that cannot carry a nonce, and no style can run anything.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Named by itself: it would fall back to the scripts', under whose strict-dynamic no address counts.
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }
const immutable = 'public, max-age=31536000, immutable'
const checked = 'no-cache'

/** What the registry gives whoever opens a page, at a place that its address names; null where that is not known at once. */
export type GiveRegistry = (context: Context, place: string | null) => Promise<Pick<Given, 'registry' | 'isSignedIn'> | null>

/** Serves the hosts and the published modules; everything else of the origin is mounted before it. */
export function staticFiles({ shellDir, residentDir, modulesDir }: StaticFolders, giveRegistry: GiveRegistry): Hono {
  const read = fileReader()
  const pagesOf = pagesReader(modulesDir)

  async function send(c: Context, folder: string, path: string, cache: string): Promise<Response | null> {
    const file = pathBelow(folder, path)
    const found = file && (await read(file, encodingFor(c)))
    if (!found) return null
    const headers = { ...always, 'cache-control': cache, etag: found.etag, vary: 'accept-encoding' }
    if (c.req.header('if-none-match') === found.etag) return c.body(null, 304, headers)
    return c.body(found.body, 200, { ...headers, 'content-type': found.type, ...(found.encoding ? { 'content-encoding': found.encoding } : {}) })
  }

  /** What a browser would ask for next, once it runs the page. A preview is asked for by the tab that keeps its word. */
  async function next(c: Context): Promise<string> {
    if (c.req.query('preview')) return ''
    const place = areaCode.safeParse(c.req.query('place')).data ?? null
    const given = await giveRegistry(c, place)
    return given ? pageHead({ ...given, place, address: c.req.path }, pagesOf) : ''
  }

  async function page(c: Context, folder: string): Promise<Response> {
    const nonce = randomBytes(16).toString('base64')
    const [html, head] = await Promise.all([readFile(join(folder, 'index.html'), 'utf8'), next(c)])
    const whole = new TextEncoder().encode(html.replace('</head>', () => `${head}</head>`).replaceAll('__NONCE__', nonce))
    const encoding = encodingFor(c)
    return c.body(encoding ? await encode(whole, encoding, 4) : whole, 200, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce),
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    })
  }

  /** A file of a host, or its page for every other address; an address that names a file is never answered with the page. */
  async function host(c: Context, folder: string, path: string): Promise<Response> {
    if (!extname(path)) return page(c, folder)
    const isHashed = path.startsWith('/static/')
    return (await send(c, folder, path, isHashed ? immutable : checked)) ?? c.notFound()
  }

  const app = new Hono()
  app.notFound((c) => c.text('not found', 404, { ...always, 'cache-control': 'no-store' }))
  app.get('/modules/*', async (c) => (await send(c, modulesDir, c.req.path.slice('/modules'.length), immutable)) ?? c.notFound())
  app.get('/r', (c) => page(c, residentDir))
  app.get('/r/*', (c) => host(c, residentDir, c.req.path.slice('/r'.length)))
  app.get('/*', (c) => host(c, shellDir, c.req.path))
  return app
}
