import { DomainProblem } from '../problem.ts'
import { fetchRegistry, versionToLoad, type ModuleVersion, type Registry } from '../registry.ts'

/** What a device took along of a module (离线包): the version, and when it was last compared with what is published. */
export interface Bag {
  version: string
  at: string
}

const bagsOf = (module: string) => `wuxin-bag ${module} `
const labelAddress = '/bag.json'
const away = () => new DomainProblem({ code: 'UNAVAILABLE', level: 'fault' })

/** Whether this browser can go on without network: it has a worker and a cache, and the page came over a connection that it trusts. */
export const canTakeAlong = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

async function askPage(address: string): Promise<{ page: Response; html: string; revision: string | undefined }> {
  const page = await fetch(address, { cache: 'no-store' })
  const html = await page.clone().text()
  const [, brought] = /id="wuxin-registry">(.*?)<\/script>/s.exec(html) ?? []
  const told = brought ? (JSON.parse(brought) as { registry: Registry }) : null // the gateway writes it into the page
  return { page, html, revision: told?.registry.revision }
}

/** A page, the version of the module that it will run, and the shell's files that it names: of one moment, or asked for again. */
async function gather(module: string, address: string, tries = 3): Promise<{ page: Response; given: ModuleVersion; shell: string[] }> {
  const [{ page, html, revision }, registry, answer] = await Promise.all([askPage(address), fetchRegistry(), fetch('/files.json', { cache: 'no-store' })])
  const shell = answer.ok ? ((await answer.json()) as string[]) : [] // written by the shell's build
  const listed = registry.modules.find(({ id }) => id === module)
  const named = [...html.matchAll(/(?:src|href)="(\/static\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)
  if (listed && page.ok && revision === registry.revision && named.length > 0 && named.every((file) => shell.includes(file))) return { page, given: versionToLoad(listed), shell }
  if (tries > 1) return gather(module, address, tries - 1)
  throw away()
}

async function fingerprint(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)))
  return Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const requestsFor = ({ manifest, files }: ModuleVersion): Request[] =>
  Object.entries(files).map(([file, integrity]) => new Request(new URL(file, new URL(manifest, location.href)), { integrity, credentials: 'same-origin' }))

/** The names of a module's bags, the newest last; those that were never filled to the end are not among them. */
async function filled(module: string): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(bagsOf(module)))
  const isFilled = await Promise.all(names.map(async (name) => Boolean(await (await caches.open(name)).match(labelAddress))))
  return names.filter((_, index) => isFilled[index])
}

/** What this device took along of a module; null where nothing is whole. */
export async function bagOf(module: string): Promise<Bag | null> {
  const newest = canTakeAlong() ? (await filled(module)).at(-1) : undefined
  const label = newest && (await (await caches.open(newest)).match(labelAddress))
  return label ? ((await label.json()) as Bag) : null // written below
}

/**
 * Takes along what a module's pages need without network: the page itself with its policy, the shell's files, and those of the
 * version that it runs, each checked against the registry's hash. A bag is filled whole before an older one goes, and the one
 * before it stays for pages that are open still. Throws UNAVAILABLE, or OFFLINE, and leaves what was there.
 */
export async function takeAlong(module: string, address: string): Promise<Bag> {
  await navigator.serviceWorker.register('/sw.js', { scope: '/' })
  await navigator.storage?.persist?.()
  const { page, given, shell } = await gather(module, address)
  const name = `${bagsOf(module)}${await fingerprint([given, shell])}`
  const before = (await filled(module)).filter((each) => each !== name)
  const bag = await caches.open(name)
  const known = new Set((await bag.keys()).map(({ url }) => url))
  const missing = [...shell.map((file) => new Request(file)), ...requestsFor(given)].filter(({ url }) => !known.has(url))
  await bag.addAll(missing)
  await bag.put('/', page)
  const label: Bag = { version: given.version, at: new Date().toISOString() }
  await bag.put(labelAddress, Response.json(label))
  const staying = new Set([name, before.at(-1)])
  const leaving = (await caches.keys()).filter((each) => each.startsWith(bagsOf(module)) && !staying.has(each))
  await Promise.all(leaving.map((each) => caches.delete(each)))
  return label
}
