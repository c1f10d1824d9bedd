import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageFiles, pagesName, type PageFiles } from '@wuxin/platform/pages.schema'
import type { LiveModule, RegistryView } from '@wuxin/platform/registry.schema'
import { preloadTag } from '../../../tools/federation/preload-tag.ts'

/** The registry's answer to whoever opens a page. */
export interface Given {
  registry: RegistryView
  isSignedIn: boolean
  /** The place that it was asked for. */
  place: string | null
  /** The page's path: `/m/feedback/cases`, `/r/feedback/report`. */
  address: string
}

/** The first files of a version's pages; null where its build does not name them. */
export type PagesOf = (module: string, version: string) => Promise<PageFiles | null>

/** Reads them from the folder of published modules, once: a version never changes. */
export function pagesReader(modulesDir: string): PagesOf {
  const known = new Map<string, Promise<PageFiles | null>>()
  const read = async (folder: string) => {
    const text = await readFile(join(folder, pagesName), 'utf8').catch(() => null)
    return text === null ? null : pageFiles.parse(JSON.parse(text))
  }
  return (module, version) => {
    const folder = join(modulesDir, module, version)
    const pages = known.get(folder) ?? read(folder).catch(() => null)
    known.set(folder, pages)
    return pages
  }
}

const isParameter = (part: string) => part.startsWith(':')

/** The files of the page that a path names; of several, the one that names it most closely. */
export function filesAt(pages: Readonly<Record<string, readonly string[]>>, path: string): readonly string[] {
  const parts = path.split('/')
  const openness = (pattern: string) => pattern.split('/').filter(isParameter).length
  const fits = (pattern: string) => {
    const asked = pattern.split('/')
    return asked.length === parts.length && asked.every((part, index) => isParameter(part) || part === parts[index])
  }
  const [closest] = Object.keys(pages).filter(fits).toSorted((one, other) => openness(one) - openness(other))
  return (closest !== undefined && pages[closest]) || []
}

/** Which modules a page takes first, and whether it is drawn by one of them. */
function takenBy({ address, isSignedIn, registry }: Given): { faces: readonly LiveModule[]; module: string; path: string; isForResidents: boolean } {
  const [, host, module = '', ...rest] = address.split('/')
  const isForResidents = host === 'r'
  const on = registry.modules.filter(({ isOff }) => !isOff)
  const ofPage = on.filter(({ id }) => id === module)
  // The menu of whoever is signed in, and the residents' doors, are drawn of all faces; before that nothing is known.
  const others = isForResidents ? module === '' : isSignedIn
  const faces = others ? [...ofPage, ...on.filter((each) => !ofPage.includes(each))] : isForResidents ? ofPage : []
  return { faces, module: isForResidents || host === 'm' ? module : '', path: rest.join('/'), isForResidents }
}

async function preloads(given: Given, pagesOf: PagesOf): Promise<string[]> {
  const { faces, module, path, isForResidents } = takenBy(given)
  const tags = faces.map(async ({ id, version, manifest, files }) => {
    const pages = await pagesOf(id, version)
    if (!pages) return []
    const ofPage = id === module ? filesAt(isForResidents ? pages.residentPages : pages.pages, path) : []
    const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1)
    return [...pages.face, ...ofPage].flatMap((file) => (files[file] ? preloadTag(folder + file, files[file]) : []))
  })
  return (await Promise.all(tags)).flat()
}

/** A version with the hashes of what the page's own runtime loads: the face. A module's chunks bear theirs in its entry, which is among them. */
async function withFaceAlone<Version extends Pick<LiveModule, 'version' | 'files'>>(id: string, version: Version, pagesOf: PagesOf): Promise<Version> {
  const pages = await pagesOf(id, version.version)
  return pages ? { ...version, files: Object.fromEntries(Object.entries(version.files).filter(([file]) => pages.face.includes(file))) } : version
}

/** Text in a script that is data: nothing in it ends the script. */
const asData = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/**
 * What is put into a page's head for its reader: the registry's answer, which the page would ask for first, and the files
 * that it would ask for one after another. As the page itself is never kept, no turn of a channel is missed.
 */
export async function pageHead(given: Given, pagesOf: PagesOf): Promise<string> {
  const { registry, place } = given
  const modules = await Promise.all(
    registry.modules.map(async (module) => ({
      ...(await withFaceAlone(module.id, module, pagesOf)),
      ...(module.previous ? { previous: await withFaceAlone(module.id, module.previous, pagesOf) } : {}),
    })),
  )
  const tags = await preloads(given, pagesOf)
  return `${tags.join('')}<script type="application/json" id="wuxin-registry">${asData({ place, registry: { ...registry, modules } })}</script>`
}
