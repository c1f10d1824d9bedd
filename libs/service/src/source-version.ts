import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

const workspace = resolve(import.meta.dirname, '../../..')

/** What a service is made of beside the locked dependencies. */
const foldersOf = (id: string): string[] => [...new Set([`apps/${id}/service/src`, `libs/${id}/src`, 'libs/events/src', 'libs/platform/src', 'libs/service/src'])]

/** Tests change nothing that runs, and an editor's own files (`.swp`) are no sources. */
const isSource = (name: string): boolean => !/\.(test|fixture)\.tsx?$/.test(name) && !name.startsWith('.')

async function sourcesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const sources = entries.filter((entry) => entry.isFile() && isSource(entry.name))
  return sources.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/**
 * The version of a module's service: first 16 hexadecimal digits of the SHA-384 over paths and contents of its sources, the
 * same on every machine with the same checkout. Throws ENOENT where the module has no service.
 */
export async function sourceVersion(id: string, root: string = workspace): Promise<string> {
  const sources = await Promise.all(foldersOf(id).map((folder) => sourcesBelow(root, folder)))
  const paths = ['package-lock.json', ...sources.flat()]
  const hash = createHash('sha384')
  for (const path of paths.sort()) {
    const content = await readFile(join(root, path))
    // With lengths, so that nothing can move from one file's end to the next one's name.
    hash.update(`${path} ${content.byteLength}\n`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}
