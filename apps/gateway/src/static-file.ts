import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { encode, type Encoding } from './encoding.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file as it is sent: its bytes, what they are, and a tag of their content. */
export interface StaticFile {
  body: Uint8Array<ArrayBuffer>
  type: string
  encoding: Encoding | null
  etag: string
}

/** The file below a folder that an address path names, or null for a path that leaves it or cannot be decoded. */
export function pathBelow(folder: string, path: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).includes('..')) return null
  const root = resolve(folder)
  const file = resolve(root, `.${sep}${decoded}`)
  return file.startsWith(root + sep) ? file : null
}

const isText = (type: string) => /^text|json|svg/.test(type)

/** Bytes that are kept of all files together, and of one at most. */
const keptOfAll = 8 * 1024 * 1024
const keptOfOne = 1024 * 1024

/** Files in the order of their last use; the one that was not used for longest goes when they grow too many. */
class KeptFiles {
  readonly #files = new Map<string, StaticFile>()
  #bytes = 0

  get(key: string): StaticFile | null {
    const file = this.#files.get(key)
    if (!file) return null
    this.#files.delete(key)
    this.#files.set(key, file)
    return file
  }

  keep(key: string, file: StaticFile): void {
    if (file.body.byteLength > keptOfOne || this.#files.has(key)) return
    this.#files.set(key, file)
    this.#bytes += file.body.byteLength
    for (const [oldest, { body }] of this.#files) {
      if (this.#bytes <= keptOfAll) return
      this.#files.delete(oldest)
      this.#bytes -= body.byteLength
    }
  }
}

/** Effort for what is made once and sent often. */
const thoroughly = 6

async function readAs(file: string, encoding: Encoding | null, type: string): Promise<StaticFile> {
  const plain = new Uint8Array(await readFile(file))
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`
  if (!encoding) return { body: plain, type, encoding, etag }
  const twin = encoding === 'br' ? await readFile(`${file}.br`).catch(() => null) : null
  return { body: twin ? new Uint8Array(twin) : await encode(plain, encoding, thoroughly), type, encoding, etag }
}

/** Reads files for sending, encoded where that helps: the twin of the build, or made now. What was sent lately is kept until it changes on disk. */
export function fileReader() {
  const kept = new KeptFiles()

  /** The file, in an encoding that whoever asks takes; null where there is none. */
  return async (file: string, accepted: Encoding | null): Promise<StaticFile | null> => {
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const type = types[extname(file)] ?? 'application/octet-stream'
    const encoding = isText(type) ? accepted : null
    const key = `${file} ${found.mtimeMs} ${found.size} ${encoding}`
    const known = kept.get(key)
    if (known) return known
    const read = await readAs(file, encoding, type)
    kept.keep(key, read)
    return read
  }
}
