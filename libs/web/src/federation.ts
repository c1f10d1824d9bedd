import { attempt, forgetFailures } from './attempts.ts'
import { startEntry } from './entry.ts'
import { integrityOf, promisedFiles } from './integrity.ts'
import { ModuleFailure, type FailureKind } from './module-failure.ts'
import { faceFaults, type ModuleFace } from './module.ts'
import { tellFailed, tellOpened } from './outcome.ts'
import { broughtRegistry, entryOf, fetchRegistry, runsOf, timeoutSignal, versionToLoad, type ListedModule, type Registry } from './registry.ts'
import { freshen, markStale } from './stale-files.ts'

let current: Registry | null = null
let knowsAllFiles = false
let placeOf = (): string | null => null
const promised = promisedFiles(() => (current?.modules ?? []).map(versionToLoad))

/** Asks the registry for the versions of a place from now on; residents have no county before they name a place. */
export function askForPlace(place: () => string | null): void {
  placeOf = place
}

async function start(): Promise<Registry> {
  const brought = broughtRegistry(placeOf())
  const registry = brought ?? (await fetchRegistry(placeOf()))
  current = registry
  knowsAllFiles = !brought
  return registry
}

/** The modules that this user is given; asked for once and kept until the page is loaded anew. */
export function startFederation(): Promise<Registry> {
  forgetFailures('registry')
  return attempt('registry', 'start', start)
}

/** What the registry listed of a module when this page was loaded. */
export const listedModule = (id: string): ListedModule | null => current?.modules.find((each) => each.id === id) ?? null

/**
 * Asks again and says whether this page would run something else by now. What changes nothing on screen, such as a canary
 * that everybody is given, is taken over in silence.
 */
export const registryHasNews = async (): Promise<boolean> => current !== null && isNews(await fetchRegistry(placeOf(), current))

function isNews(fresh: Registry): boolean {
  if (!current || fresh === current) return false
  if (runsOf(fresh) !== runsOf(current)) return true
  current = fresh
  knowsAllFiles = true
  return false
}

interface Diagnosis {
  kind: FailureKind
  /** The file that it is about. */
  details: readonly string[]
}

/** Why files did not load: gone, or there but not those that were published. */
async function diagnose(urls: readonly string[]): Promise<Diagnosis> {
  if (!knowsAllFiles) await fetchRegistry(placeOf()).then(isNews).catch(() => true)
  for (const url of urls) {
    const details = [new URL(url, location.href).pathname]
    const hash = promised.of(url)
    const isUnknown = hash === null && !knowsAllFiles
    const plain = await fetch(url, { cache: 'no-store', signal: timeoutSignal(5000) }).catch(() => null)
    if (!plain?.ok) return { kind: 'unreachable', details }
    const checked = hash ? await fetch(url, { cache: 'no-store', integrity: hash, signal: timeoutSignal(5000) }).catch(() => null) : null
    if (!checked && !isUnknown) return { kind: 'refused', details }
  }
  return { kind: 'broken', details: [] }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The chunk that the bundler's runtime could not have, where that is what it throws. */
function chunkIn(error: unknown): string[] {
  const { name, request } = error as { name?: string; request?: string } // read only where they are there
  return name === 'ChunkLoadError' && request ? [request] : []
}

async function failureOver(id: string, urls: readonly string[], error: unknown): Promise<ModuleFailure> {
  markStale(id, urls)
  const { kind, details } = await diagnose(urls)
  return new ModuleFailure(kind, id, [...details, messageOf(error)], error)
}

/** Says why a part of a loaded module could not be had; an error that is none of loading is given back. */
export const explain = async (id: string, error: unknown): Promise<unknown> => (chunkIn(error).length ? failureOver(id, chunkIn(error), error) : error)

/** The one part that a module's build exposes. */
async function partOf(id: string, entry: string): Promise<{ default?: unknown }> {
  const container = await startEntry(id, entry, integrityOf(promised, entry))
  const run = await container.get('./module')
  return run() as { default?: unknown } // a module of the bundler's, whose default is checked by who asks
}

async function load(id: string): Promise<ModuleFace> {
  await startFederation()
  await freshen(id)
  const listed = listedModule(id)
  if (!listed) throw new ModuleFailure('unlisted', id)
  if (listed.isOff) throw new ModuleFailure('switched-off', id)
  const entry = entryOf(versionToLoad(listed))
  const exposed = await partOf(id, entry).catch(async (error: unknown) => {
    throw await failureOver(id, [entry, ...chunkIn(error)], error)
  })
  const faults = faceFaults(exposed.default, id)
  if (faults.length) throw new ModuleFailure('faulty', id, faults)
  return exposed.default as ModuleFace // faceFaults read the whole shape
}

/** A module's face, loaded once; after a failure `forgetFailures` lets it be tried again. */
export const loadModule = (id: string): Promise<ModuleFace> =>
  attempt(id, 'face', () =>
    load(id).catch((error: unknown) => {
      moduleFailed(id, error)
      throw error
    }),
  )

/** Tells the registry that a page of a module was drawn. */
export function moduleOpened(id: string): void {
  const listed = listedModule(id)
  if (listed) tellOpened(id, versionToLoad(listed))
}

/** Tells the registry that a module failed to load or to be drawn. */
export function moduleFailed(id: string, error: unknown): void {
  const listed = listedModule(id)
  if (listed) tellFailed(id, versionToLoad(listed), error)
}

/** Every module that this user may load, in the registry's order: those that are switched off are left out. */
export const listedModules = (): readonly ListedModule[] => (current?.modules ?? []).filter((each) => !each.isOff)
