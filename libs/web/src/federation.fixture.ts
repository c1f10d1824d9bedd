import { init } from '@module-federation/enhanced/runtime'
import { vi } from 'vitest'
import type { ListedModule } from './registry.ts'

const hash = `sha384-${'b'.repeat(64)}`
const versionOf = (id: string, version: string) => ({ version, manifest: `/modules/${id}/${version}/mf-manifest.json`, files: { 'mf-manifest.json': hash, 'remoteEntry.js': hash } })

/** A module as the registry lists it. */
export const listing = (id: string, version: string, facts: Partial<ListedModule> & { before?: string } = {}): ListedModule => {
  const { before, ...more } = facts
  return { id, title: { 'zh-CN': '民情', 'en-US': 'Cases' }, channel: 'live', isOff: false, service: 'up', ...(before ? { previous: versionOf(id, before) } : {}), ...versionOf(id, version), ...more }
}

const manifestOf = (id: string) => ({
  id, name: id, exposes: [], remotes: [], shared: [],
  metaData: { name: id, globalName: id, type: 'app', buildInfo: { buildVersion: '1', buildName: id }, remoteEntry: { name: 'remoteEntry.js', path: '', type: 'global' }, pluginVersion: '2', publicPath: 'auto' },
})

let pages = 0

/** What a suite of published modules answered and was told. */
export interface Published {
  /** The entries that were started, by their paths. */
  started: string[]
  /** What browsers told of versions. */
  told: Record<string, unknown>[]
  /** Gives other versions from now on. */
  give: (...modules: ListedModule[]) => void
}

/** Publishes modules to this page: the network and the entries' code are made up, the federation runtime is the real one. */
export function publish(modules: readonly ListedModule[], faceOf: (id: string) => unknown): Published {
  const started: string[] = []
  const told: Record<string, unknown>[] = []
  let given = modules
  vi.stubGlobal('fetch', async (url: string, request?: RequestInit) => {
    const { pathname } = new URL(url, location.href)
    if (pathname === '/registry/outcomes') told.push(JSON.parse(String(request?.body)))
    if (pathname.startsWith('/registry/')) return Response.json({ revision: '1', modules: given })
    return Response.json(manifestOf(pathname.split('/')[2] ?? ''))
  })
  init({
    name: `page-${++pages}`,
    remotes: [],
    plugins: [
      {
        name: 'made-up-entries',
        loadEntry: async ({ remoteInfo }) => {
          started.push(new URL(remoteInfo.entry).pathname)
          return { init: () => undefined, get: async () => () => ({ default: faceOf(remoteInfo.name) }) } as never // what of an entry is used
        },
      },
    ],
  })
  return { started, told, give: (...next) => (given = next) }
}
