import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The name of bytes: the same bytes lie once, however often they were uploaded. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where files lie below the suite's data folder. */
const placeOf = (dataDir: string, hash: string) => join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)

/** Writes a file that appears whole or not at all, and is on the disk when this resolves. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Keeps bytes under their hash; what is there already stays. */
export async function keepBytes(dataDir: string, hash: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(dataDir, hash)
  if (!(await stat(place).catch(() => null))) await writeWhole(place, bytes)
}

/** The bytes kept under a hash, or null where there are none. */
export const bytesOf = (dataDir: string, hash: string): Promise<Buffer | null> => readFile(placeOf(dataDir, hash)).catch(() => null)

/** The thumbnail of a picture, made when it is first asked for. */
export async function thumbnailBytes(dataDir: string, hash: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const place = `${placeOf(dataDir, hash)}.thumb`
  const kept = await readFile(place).catch(() => null)
  if (kept) return kept
  const made = await make()
  await writeWhole(place, made)
  return made
}

/** Removes the bytes of a hash and what was made of them. */
export async function removeBytes(dataDir: string, hash: string): Promise<void> {
  const place = placeOf(dataDir, hash)
  await Promise.all([place, `${place}.thumb`].map((path) => rm(path, { force: true })))
}

/** Where an unfinished upload grows: its key names it. */
const partOf = (dataDir: string, key: string) => join(dataDir, 'files', 'parts', key)

/** Bytes that lie there of an unfinished upload. */
export const partSize = async (dataDir: string, key: string): Promise<number> => (await stat(partOf(dataDir, key)).catch(() => null))?.size ?? 0

/** Writes bytes at an offset of an unfinished upload; they are on the disk when this resolves. What lay behind it is gone. */
export async function writePart(dataDir: string, key: string, { offset, bytes }: { offset: number; bytes: Uint8Array }): Promise<void> {
  const place = partOf(dataDir, key)
  await mkdir(dirname(place), { recursive: true })
  const file = await open(place, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    await file.truncate(offset)
    await file.write(bytes, 0, bytes.byteLength, offset)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** All bytes of an upload that came in parts. */
export const partBytes = (dataDir: string, key: string): Promise<Buffer> => readFile(partOf(dataDir, key))

/** Removes an upload that is kept elsewhere by now, or given up. */
export const removePart = (dataDir: string, key: string): Promise<void> => rm(partOf(dataDir, key), { force: true })
