import { vi } from 'vitest'
import type { ListedModule } from './registry.ts'

const hash = `sha384-${'b'.repeat(64)}`
const versionOf = (id: string, version: string) => ({ version, manifest: `/modules/${id}/${version}/mf-manifest.json`, files: { 'mf-manifest.json': hash, 'remoteEntry.js': hash } })

/** A module as the registry lists it. */
export const listing = (id: string, version: string, facts: Partial<ListedModule> & { before?: string } = {}): ListedModule => {
  const { before, ...more } = facts
  return { id, title: { 'zh-CN': '民情', 'en-US': 'Cases' }, channel: 'live', isOff: false, service: 'up', ...(before ? { previous: versionOf(id, before) } : {}), ...versionOf(id, version), ...more }
}

/** What a suite of published modules answered and was told. */
export interface Published {
  /** The entries that were started, by their paths. */
  started: string[]
  /** What browsers told of versions. */
  told: Record<string, unknown>[]
  /** Gives other versions from now on. */
  give: (...modules: ListedModule[]) => void
}

/** Publishes modules to this page: the network and what the entries leave are made up. */
export function publish(modules: readonly ListedModule[], faceOf: (id: string) => unknown): Published {
  const started: string[] = []
  const told: Record<string, unknown>[] = []
  let given = modules
  vi.stubGlobal('fetch', async (url: string, request?: RequestInit) => {
    const { pathname } = new URL(url, location.href)
    if (pathname === '/registry/outcomes') told.push(JSON.parse(String(request?.body)))
    return pathname.startsWith('/registry/') ? Response.json({ revision: '1', modules: given }) : new Response('')
  })
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    if (!(script instanceof HTMLScriptElement)) throw new Error('only entries are put into this page')
    const { pathname } = new URL(script.src)
    const [, , id = ''] = pathname.split('/')
    started.push(pathname)
    vi.stubGlobal(`wuxin_${id}`, { get: async () => () => ({ default: faceOf(id) }) })
    script.dispatchEvent(new Event('load'))
  })
  return { started, told, give: (...next) => (given = next) }
}
