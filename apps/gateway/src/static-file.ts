import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const squeeze = promisify(brotliCompress)

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
  encoding: 'br' | null
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
const cacheLimit = 16 * 1024 * 1024

/** Reads files for sending; what has no brotli twin beside it is compressed once and kept while the memory set aside lasts. */
export function fileReader() {
  const squeezed = new Map<string, Uint8Array<ArrayBuffer>>()
  let held = 0

  async function compressed(file: string, plain: Uint8Array, key: string): Promise<Uint8Array<ArrayBuffer>> {
    const known = squeezed.get(key)
    if (known) return known
    const twin = await readFile(`${file}.br`).catch(() => null)
    if (twin) return new Uint8Array(twin)
    const made = new Uint8Array(await squeeze(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
    held += made.byteLength
    if (held < cacheLimit) squeezed.set(key, made)
    return made
  }

  /** The file, in brotli where that is accepted and helps; null where there is none. */
  return async (file: string, acceptsBrotli: boolean): Promise<StaticFile | null> => {
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const type = types[extname(file)] ?? 'application/octet-stream'
    const plain = new Uint8Array(await readFile(file))
    const key = `${file} ${found.mtimeMs}`
    const encoding = acceptsBrotli && isText(type) ? 'br' : null
    const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    return { body: encoding ? await compressed(file, plain, key) : plain, type, encoding, etag: `"${tag}${encoding ? '-br' : ''}"` }
  }
}
