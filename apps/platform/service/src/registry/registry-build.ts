import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { webContract, type WebContract } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import { largestRelease } from '@wuxin/platform/release.schema'
import { z } from 'zod'

/** The manifest that a module's build must have; it names the module and its entry. */
export const manifestName = 'mf-manifest.json'

/** Where a build says what it offers and needs. */
export const contractName = 'contract.json'

const manifest = z.object({ id: z.string(), metaData: z.object({ remoteEntry: z.object({ path: z.string(), name: z.string() }) }) })

const plainPath = /^[\w.@~-]+(\/[\w.@~-]+)*$/

/** A build as it was read: what is hashed here is what is written later, whatever happens to the folder meanwhile. */
export interface Build {
  version: string
  /** SHA-384 of every file by its path, brotli twins left out: browsers check what they unpack. */
  files: Record<string, string>
  contract: WebContract
  contents: Map<string, Buffer>
}

export const hashOf = (bytes: Uint8Array) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`

/**
 * Reads a module's build, which is held in memory while it is published. Throws BUILD_MISSING, BUILD_LINK (a symbolic link or other thing that is no file), BUILD_PATH,
 * TOO_LARGE, BUILD_TWIN (a brotli file that unpacks to something else), MANIFEST_MISSING, MANIFEST_BROKEN and
 * MANIFEST_FOREIGN (of another module).
 */
export const readBuild = async (module: string, dir: string): Promise<Build> => checkedBuild(module, await readAll(dir))

/** The build of a module's web that these files are. Throws what `readBuild` throws of contents. */
export function checkedBuild(module: string, contents: Map<string, Buffer>): Build {
  const files: Record<string, string> = {}
  for (const [path, bytes] of contents) {
    const original = path.endsWith('.br') ? contents.get(path.slice(0, -'.br'.length)) : undefined
    if (!original) files[path] = hashOf(bytes)
    else if (!unpacksTo(bytes, original)) throw new DomainError('BUILD_TWIN', { path })
  }
  checkManifest(module, contents, files)
  const all = Object.entries(files).map(([path, hash]) => `${path} ${hash}\n`)
  return { version: createHash('sha384').update(all.join('')).digest('hex').slice(0, 16), files, contract: contractIn(contents), contents }
}

/** What the build says of itself. Throws CONTRACT_MISSING and CONTRACT_UNREADABLE. */
function contractIn(contents: Map<string, Buffer>): WebContract {
  const text = contents.get(contractName)?.toString('utf8')
  if (text === undefined) throw new DomainError('CONTRACT_MISSING', { path: contractName })
  const { data, error } = webContract.safeParse(parsed(text))
  if (!data) throw new DomainError('CONTRACT_UNREADABLE', { path: contractName, fields: error.issues.map((issue) => issue.path.join('.')) })
  return data
}

async function readAll(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => {
    throw new DomainError('BUILD_MISSING')
  })
  const contents = new Map<string, Buffer>()
  let size = 0
  for (const entry of entries) {
    const path = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isDirectory()) continue
    if (!entry.isFile()) throw new DomainError('BUILD_LINK', { path })
    if (!plainPath.test(path) || path.split('/').includes('..')) throw new DomainError('BUILD_PATH', { path })
    size += (await stat(join(dir, path))).size
    if (size > largestRelease) throw new DomainError('TOO_LARGE', { limit: largestRelease })
    contents.set(path, await readFile(join(dir, path)))
  }
  return new Map([...contents].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function unpacksTo(packed: Buffer, original: Buffer): boolean {
  try {
    return brotliDecompressSync(packed, { maxOutputLength: original.byteLength + 1 }).equals(original)
  } catch {
    return false // not brotli at all, or longer than what it claims to be
  }
}

function checkManifest(module: string, contents: Map<string, Buffer>, files: Record<string, string>): void {
  const text = contents.get(manifestName)?.toString('utf8')
  if (text === undefined) throw new DomainError('MANIFEST_MISSING', { path: manifestName })
  const read = z.preprocess((json) => parsed(String(json)), manifest).safeParse(text)
  if (!read.success) throw new DomainError('MANIFEST_BROKEN', { path: manifestName })
  if (read.data.id !== module) throw new DomainError('MANIFEST_FOREIGN', { module: read.data.id })
  const { path, name } = read.data.metaData.remoteEntry
  const entry = [path, name].filter(Boolean).join('/')
  if (!files[entry]) throw new DomainError('MANIFEST_BROKEN', { path: entry })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // refused by the schema
  }
}

/** Writes a build to where the gateway serves it; the folder appears whole or not at all, and one that is there stays. */
export async function placeBuild(build: Build, dataDir: string, module: string): Promise<void> {
  const target = join(dataDir, 'modules', module, build.version)
  if (await stat(target).catch(() => null)) return
  const staging = join(dataDir, 'staging', randomUUID())
  try {
    for (const [path, bytes] of build.contents) {
      await mkdir(dirname(join(staging, path)), { recursive: true })
      await writeFile(join(staging, path), bytes)
    }
    await mkdir(dirname(target), { recursive: true })
    // Of two that publish the same build at once one finds the folder there, and has nothing to add.
    await rename(staging, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
