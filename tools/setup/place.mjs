import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statfsSync, statSync, accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/** Bytes that a disk must have left: the database stops hard where it cannot write its log. */
const leastSpace = 200 * 2 ** 20

/**
 * Makes the data folder, or finds what is wrong with it before anything takes time.
 * @param {string} folder
 * @throws {Trouble} FOLDER_NOT_OURS, DISK_FULL
 */
export function checkFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // PostgreSQL insists on owning its data; root becomes the owner, others cannot.
    const data = join(folder, 'postgres')
    const owner = ownerOf(existsSync(data) ? data : folder)
    if (owner && process.getuid?.() !== 0) throw new Trouble('FOLDER_NOT_OURS', { folder, owner })
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
      throw new Trouble('FOLDER_NOT_OURS', { folder, owner: ownerOf(folder) })
    throw error
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < leastSpace) throw new Trouble('DISK_FULL', { folder })
}

/**
 * @param {string} folder
 * @returns {string | undefined} the user's name or number, where it is another than ours
 */
function ownerOf(folder) {
  if (!existsSync(folder)) return undefined
  const { uid } = statSync(folder)
  if (uid === process.getuid?.()) return undefined
  const { stdout } = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' })
  return stdout?.trim() || String(uid)
}

/**
 * @param {{ port: number, host: string }} address
 * @throws {Trouble} EADDRINUSE with the taken `port` and a `free` one, PORT_FORBIDDEN, EADDRNOTAVAIL
 */
export async function checkPort({ port, host }) {
  try {
    await listen(port, host)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EADDRINUSE') throw new Trouble(code, { port, free: await firstFree(port + 1, host) })
    throw new Trouble(code === 'EACCES' ? 'PORT_FORBIDDEN' : String(code), { port, host, hostname: host })
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
async function firstFree(port, host) {
  if (port > 65535) return 8080
  return listen(port, host).then(() => port, () => firstFree(port + 1, host))
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(port, host) {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(port, host, () => probe.close(() => done()))
  })
}
