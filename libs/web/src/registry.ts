import type { Bilingual } from './language.ts'
import { previewWord, refusePreview } from './preview.ts'
import { aFlag, aText, eachOf, matching, maybe, oneOf, several, withParts } from './shape.ts'

/** One published version of a module. */
export interface ModuleVersion {
  version: string
  /** Address of the manifest that registries read; browsers know its folder by it, below `/modules/<id>/<version>/`. */
  manifest: string
  /** SHA-384 of every file of the version, by its path below the manifest's folder. */
  files: Readonly<Record<string, string>>
}

/** The script that begins a version, which lies beside its manifest; it bears the hashes of all other scripts and styles. */
export const entryOf = ({ manifest }: ModuleVersion): string => new URL('remoteEntry.js', new URL(manifest, location.href)).href

/** What this user is given of a module. */
export interface ListedModule extends ModuleVersion {
  id: string
  /** What people call it, also where it does not load. */
  title: Bilingual
  channel: 'live' | 'canary' | 'preview'
  /** Switched off by an administrator: it is named, and not loaded. */
  isOff: boolean
  /** The last good version; for a canary or a preview, the live one. */
  previous?: ModuleVersion | null
  /** Whether the module's service answers. */
  service: 'up' | 'down'
}

/** Everything that this user is given; `revision` changes with any of it. */
export interface Registry {
  revision: string
  modules: readonly ListedModule[]
}

const version = { version: aText, manifest: matching(/^\/modules\//), files: eachOf(matching(/^sha384-/)) }
const registryShape = withParts({
  revision: aText,
  modules: several(
    withParts({
      ...version,
      id: aText,
      title: withParts({ 'zh-CN': aText, 'en-US': aText }),
      channel: oneOf(['live', 'canary', 'preview']),
      isOff: aFlag,
      previous: maybe(withParts(version)),
      service: oneOf(['up', 'down']),
    }),
  ),
})

const pinKey = 'wuxin.pinned'

/** A signal that aborts after so many milliseconds; Chromium 78 has no `AbortSignal.timeout`. */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}

function ask(place: string | null, preview: string | null, known?: Registry): Promise<Response> {
  const asked = new URLSearchParams({ ...(place ? { place } : {}), ...(preview ? { preview } : {}) }).toString()
  const headers = { accept: 'application/json', ...(known && { 'if-none-match': `"${known.revision}"` }) }
  return fetch(`/registry/modules${asked && `?${asked}`}`, { headers, signal: timeoutSignal(5000) })
}

/** A preview that ended, or whose signature is none; not somebody who asks too often. */
const isRefusal = ({ status }: Response) => status >= 400 && status < 500 && status !== 429

/**
 * Asks which version of what is given to this user, at a place where one is known. What is known already is given back where
 * nothing has changed, without its bytes. Rejects when the registry does not answer within five seconds, or wrongly.
 */
export async function fetchRegistry(place: string | null = null, known?: Registry): Promise<Registry> {
  const preview = previewWord()
  let response = await ask(place, preview, known)
  if (preview && isRefusal(response)) {
    refusePreview()
    response = await ask(place, null, known)
  }
  if (known && response.status === 304) return known
  if (!response.ok) throw new Error(`the registry answered ${response.status}`)
  return read(await response.json())
}

/** Throws where an answer is none of the registry's. */
function read(answer: unknown): Registry {
  const faults = registryShape(answer, 'registry')
  if (faults.length) throw new Error(faults.join('\n'))
  const registry = answer as Registry // its shape has just been read
  forgetPins(registry.modules)
  return registry
}

/**
 * The registry's answer that the page brought along, where it answers this page's question: of a version it lists the
 * files of the face alone. It is taken once, for it tells what was given when the page was asked for; null where there is none.
 */
export function broughtRegistry(place: string | null): Registry | null {
  const element = document.getElementById('wuxin-registry')
  element?.remove()
  if (!element || previewWord()) return null
  const answer = JSON.parse(element.textContent ?? '') as { place: string | null; registry: unknown } // the gateway writes it into the page
  return answer.place === place ? read(answer.registry) : null
}

function pins(): Record<string, string> {
  return JSON.parse(sessionStorage.getItem(pinKey) ?? '{}') as Record<string, string> // written by pinPrevious alone
}

/** Ends what was pinned against a version that is given no more; were it given again, it would be tried again. */
function forgetPins(modules: readonly ListedModule[]): void {
  const held = Object.entries(pins()).filter(([id, failing]) => modules.some((module) => module.id === id && module.version === failing))
  sessionStorage.setItem(pinKey, JSON.stringify(Object.fromEntries(held)))
}

/** The version to load: the given one, or the last good one where this tab was sent back to it. */
export function versionToLoad(module: ListedModule): ModuleVersion {
  const isPinned = pins()[module.id] === module.version
  return isPinned && module.previous ? module.previous : module
}

/** What a page runs that was given this registry: of two with the same, the later changes nothing on screen. */
export const runsOf = ({ modules }: Registry): string => modules.map((module) => `${module.id} ${module.isOff ? 'off' : versionToLoad(module).version}`).join('\n')

/** Sends this tab back to the last good version, for as long as the failing one is given. Takes effect when the page is loaded anew. */
export function pinPrevious(module: ListedModule): void {
  sessionStorage.setItem(pinKey, JSON.stringify({ ...pins(), [module.id]: module.version }))
}
