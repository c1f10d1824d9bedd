import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@wuxin/platform/error'
import type { ReleaseFile } from '@wuxin/platform/release.schema'
import { hashOf } from './registry-build.ts'

const folderOf = (dataDir: string, release: string) => join(dataDir, 'releases', release)
const nameOf = (hash: string) => Buffer.from(hash.slice('sha384-'.length), 'base64').toString('hex')

/** The contents of a release that have not arrived. */
export async function missingContents(dataDir: string, release: string, files: readonly ReleaseFile[]): Promise<string[]> {
  const there = new Set(await readdir(folderOf(dataDir, release)).catch(() => []))
  return [...new Set(files.map((file) => file.hash))].filter((hash) => !there.has(nameOf(hash)))
}

/** Keeps one content of a release under its hash; it is there whole or not at all, and twice is once. Throws FILE_CHANGED for bytes that are not those that the release lists. */
export async function keepContent(dataDir: string, release: string, { path, hash, size }: ReleaseFile, bytes: Buffer): Promise<void> {
  if (bytes.byteLength !== size || hashOf(bytes) !== hash) throw new DomainError('FILE_CHANGED', { path })
  const folder = folderOf(dataDir, release)
  await mkdir(folder, { recursive: true })
  const draft = join(dataDir, 'releases', `${randomUUID()}.new`)
  await writeFile(draft, bytes)
  await rename(draft, join(folder, nameOf(hash)))
}

/** The files of a release as they were sent. Throws FILE_MISSING with the paths of those that were not. */
export async function contentsOf(dataDir: string, release: string, files: readonly ReleaseFile[]): Promise<Map<string, Buffer>> {
  const missing = new Set(await missingContents(dataDir, release, files))
  if (missing.size > 0) throw new DomainError('FILE_MISSING', { paths: files.filter((file) => missing.has(file.hash)).map((file) => file.path) })
  const read = async ({ path, hash }: ReleaseFile): Promise<[string, Buffer]> => [path, await readFile(join(folderOf(dataDir, release), nameOf(hash)))]
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  return new Map(await Promise.all(sorted.map(read)))
}

/** Lets go of what was sent for a release. */
export const dropContents = (dataDir: string, release: string): Promise<void> => rm(folderOf(dataDir, release), { recursive: true, force: true })
