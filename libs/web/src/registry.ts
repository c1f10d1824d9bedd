import * as z from 'zod/mini'

const version = z.object({
  version: z.string(),
  /** Address of the federation manifest, below `/modules/<id>/<version>/`. */
  manifest: z.string(),
  /** SHA-384 of every file of the version, by its path below the manifest's folder. */
  files: z.record(z.string(), z.string().check(z.regex(/^sha384-/))),
})
export type ModuleVersion = z.infer<typeof version>

const listed = z.extend(version, {
  id: z.string(),
  /** The last good version before this one. */
  previous: z.nullish(version),
  /** Whether the module's service answers. */
  service: z.enum(['up', 'down']),
})
export type ListedModule = z.infer<typeof listed>

const registry = z.object({ revision: z.string(), modules: z.array(listed) })
export type Registry = z.infer<typeof registry>

const pinKey = 'wuxin.pinned'

/** A signal that aborts after so many milliseconds; Chromium 78 has no `AbortSignal.timeout`. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

/** Asks which version of what is live for this user. Rejects when the registry does not answer within five seconds. */
export async function fetchRegistry(): Promise<Registry> {
  const response = await fetch('/registry/modules', { headers: { accept: 'application/json' }, signal: timeoutSignal(5000) })
  if (!response.ok) throw new Error(`the registry answered ${response.status}`)
  return registry.parse(await response.json())
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
