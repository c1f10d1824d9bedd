import { getInstance } from '@module-federation/enhanced/runtime'
import { attempt, forgetFailures } from './attempts.ts'
import { integrityPlugin, promisedFiles } from './integrity.ts'
import { faceFaults, type ModuleFace } from './module.ts'
import { freshen, markStale } from './stale-files.ts'
import { fetchRegistry, timeoutSignal, versionToLoad, type ListedModule, type Registry } from './registry.ts'

/** Why a module cannot be shown: nobody lists it, its files do not come, are not the published ones, its face is wrong, or its code threw. */
export type FailureKind = 'unlisted' | 'unreachable' | 'refused' | 'faulty' | 'broken'

/** A module that could not be loaded, for the panel in its place. */
export class ModuleFailure extends Error {
  readonly kind: FailureKind
  readonly module: string
  readonly details: readonly string[]

  constructor(kind: FailureKind, module: string, details: readonly string[] = [], cause?: unknown) {
    super(`${module}: ${kind}`, { cause })
    this.name = 'ModuleFailure'
    this.kind = kind
    this.module = module
    this.details = details
  }
}

/** The host's own instance, taken before any module is loaded: modules share this runtime and start instances of theirs. */
const host = getInstance()

let current: Registry | null = null
let hasNews = false
const attempted = new Set<string>()
const promised = promisedFiles(() => (current?.modules ?? []).map(versionToLoad))

async function start(): Promise<Registry> {
  const registry = await fetchRegistry()
  current = registry
  host?.registerPlugins([integrityPlugin(promised, (url) => attempted.add(url))])
  host?.registerRemotes(registry.modules.map((each) => ({ name: each.id, entry: new URL(versionToLoad(each).manifest, location.href).href })))
  return registry
}

/** The modules that are live for this user; asked for once and kept until the page is loaded anew. */
export function startFederation(): Promise<Registry> {
  forgetFailures('registry')
  return attempt('registry', 'start', start)
}

/** What the registry listed of a module when this page was loaded. */
export const listedModule = (id: string): ListedModule | null => current?.modules.find((each) => each.id === id) ?? null

/** Asks again and says whether something else is live by now than this page runs on. */
export async function registryHasNews(): Promise<boolean> {
  if (current && !hasNews) hasNews = (await fetchRegistry()).revision !== current.revision
  return hasNews
}

/** Whether the last look found news; the next navigation is then a full one. */
export const newsWasFound = (): boolean => hasNews

/** Why files did not load: gone, or there but not those that were published. */
async function diagnose(urls: readonly string[]): Promise<FailureKind> {
  for (const url of urls) {
    const hash = promised.of(url)
    const plain = await fetch(url, { cache: 'no-store', signal: timeoutSignal(5000) }).catch(() => null)
    if (!plain?.ok) return 'unreachable'
    const checked = hash ? await fetch(url, { cache: 'no-store', integrity: hash, signal: timeoutSignal(5000) }).catch(() => null) : null
    if (!checked) return 'refused'
  }
  return 'broken'
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Says why a part of a loaded module could not be had; an error that is none of loading is given back. */
export async function explain(id: string, error: unknown): Promise<unknown> {
  const { name, request } = error as { name?: string; request?: string } // what the bundler's runtime throws for a chunk
  if (name !== 'ChunkLoadError' || !request) return error
  markStale(id, [request])
  return new ModuleFailure(await diagnose([request]), id, [messageOf(error)], error)
}

async function load(id: string): Promise<ModuleFace> {
  await startFederation()
  await freshen(id)
  if (!listedModule(id)) throw new ModuleFailure('unlisted', id)
  const exposed = await host?.loadRemote<{ default?: unknown }>(`${id}/module`).catch(async (error: unknown) => {
    const mine = [...attempted].filter((url) => new URL(url, location.href).pathname.startsWith(`/modules/${id}/`))
    markStale(id, mine)
    throw new ModuleFailure(await diagnose(mine), id, [messageOf(error)], error)
  })
  const faults = faceFaults(exposed?.default, id)
  if (faults.length) throw new ModuleFailure('faulty', id, faults)
  return exposed?.default as ModuleFace // faceFaults read the whole shape
}

/** A module's face, loaded once; after a failure `forgetFailures` lets it be tried again. */
export const loadModule = (id: string): Promise<ModuleFace> => attempt(id, 'face', () => load(id))

/** Every module that is live for this user, in the registry's order. */
export const listedModules = (): readonly ListedModule[] => current?.modules ?? []
