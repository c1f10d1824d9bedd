import { aText, eachOf, matching, maybe, oneOf, several, withParts } from './shape.ts'

/** One published version of a module. */
export interface ModuleVersion {
  version: string
  /** Address of the federation manifest, below `/modules/<id>/<version>/`. */
  manifest: string
  /** SHA-384 of every file of the version, by its path below the manifest's folder. */
  files: Readonly<Record<string, string>>
}

/** What is live of a module for this user. */
export interface ListedModule extends ModuleVersion {
  id: string
  /** The last good version before this one. */
  previous?: ModuleVersion | null
  /** Whether the module's service answers. */
  service: 'up' | 'down'
}

/** Everything that is live; `revision` changes with any of it. */
export interface Registry {
  revision: string
  modules: readonly ListedModule[]
}

const version = { version: aText, manifest: matching(/^\/modules\//), files: eachOf(matching(/^sha384-/)) }
const registryShape = withParts({
  revision: aText,
  modules: several(withParts({ ...version, id: aText, previous: maybe(withParts(version)), service: oneOf(['up', 'down']) })),
})

const pinKey = 'wuxin.pinned'

/** A signal that aborts after so many milliseconds; Chromium 78 has no `AbortSignal.timeout`. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

/** Asks which version of what is live for this user. Rejects when the registry does not answer within five seconds, or wrongly. */
export async function fetchRegistry(): Promise<Registry> {
  const response = await fetch('/registry/modules', { headers: { accept: 'application/json' }, signal: timeoutSignal(5000) })
  if (!response.ok) throw new Error(`the registry answered ${response.status}`)
  const answer: unknown = await response.json()
  const faults = registryShape(answer, 'registry')
  if (faults.length) throw new Error(faults.join('\n'))
  return answer as Registry // its shape has just been read
}

function pins(): Record<string, string> {
  return JSON.parse(sessionStorage.getItem(pinKey) ?? '{}') as Record<string, string> // written by pinPrevious alone
}

/** The version to load: the live one, or its predecessor where this tab was sent back to it while that one was live. */
export function versionToLoad(module: ListedModule): ModuleVersion {
  const isPinned = pins()[module.id] === module.version
  return isPinned && module.previous ? module.previous : module
}

/** Sends this tab back to the version before, for as long as the failing one stays live. Takes effect when the page is loaded anew. */
export function pinPrevious(module: ListedModule): void {
  sessionStorage.setItem(pinKey, JSON.stringify({ ...pins(), [module.id]: module.version }))
}
