import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { majorVersion, type Binaries } from './binaries.ts'
import { asOrdinaryUser } from './ordinary-user.ts'
import { isAlive } from './postmaster.ts'
import { folderTrouble, spokenTrouble, trouble } from './trouble.ts'

/** The embedded superuser. */
export const superuser = 'wuxin'

/** How this machine reaches the server of a data folder; kept inside it, readable by its owner only. */
export interface Connection {
  port: number
  password: string
}

/** Programs see neither the person's `PG*` settings nor their language: what PostgreSQL says is matched in English. */
export const bareEnvironment = { PATH: process.env.PATH, LC_ALL: 'C' }

/**
 * Makes sure that `dataDir` holds data of our version and returns its real path.
 * It is made beside its place and moved there whole, so one that was interrupted never looks like data.
 * @returns `created` true when the data is new
 * @throws FOLDER_NOT_OURS, DISK_FULL, POSTGRES_OTHER_VERSION, POSTGRES_FAILED
 */
export async function openCluster(dataDir: string, binaries: Binaries, durable: boolean): Promise<{ dataDir: string; created: boolean }> {
  const wanted = resolve(dataDir)
  try {
    await mkdir(dirname(wanted), { recursive: true, mode: 0o700 })
    const folder = join(await realpath(dirname(wanted)), basename(wanted))
    const created = await createUnlessThere(folder, binaries, durable)
    const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
    if (found !== majorVersion) throw trouble('POSTGRES_OTHER_VERSION', { folder, found, needed: majorVersion })
    return { dataDir: folder, created }
  } catch (error) {
    throw folderTrouble(error, wanted)
  }
}

async function createUnlessThere(folder: string, binaries: Binaries, durable: boolean): Promise<boolean> {
  if (existsSync(join(folder, 'PG_VERSION'))) return false
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw trouble('FOLDER_NOT_OURS', { folder })
  await removeAbandonedDrafts(folder)
  const draft = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(draft, { mode: 0o700 })
    await initialise({ draft, folder, binaries, durable })
    await rename(draft, folder)
    return true
  } catch (error) {
    // Another process was faster: its data is as good as ours.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** A start that was killed while it made the data leaves its draft behind; its name says whose it was. */
async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, base, pid] = /^(.+)\.new-(\d+)-/.exec(name) ?? []
    if (base === basename(folder) && !isAlive(Number(pid))) await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

async function initialise(
  { draft, folder, binaries: { initdb }, durable }: { draft: string; folder: string; binaries: Binaries; durable: boolean },
): Promise<void> {
  const passwordFile = `${draft}.password`
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  const { program, args } = asOrdinaryUser(draft, initdb, [
    '-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
    ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []),
    ...(durable ? [] : ['--no-sync']),
  ])
  try {
    await promisify(execFile)(program, args, { env: bareEnvironment })
  } catch (error) {
    throw spokenTrouble((error as { stderr?: string }).stderr || String(error), { folder })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await keepConnection(draft, { password, port: await freePort() })
}

const connectionFile = (dataDir: string) => join(dataDir, 'wuxin.json')

/** How a data folder's server is reached. Throws FOLDER_NOT_OURS where no server of ours was made there, and what the disk refuses. */
export async function readConnection(dataDir: string): Promise<Connection> {
  try {
    return JSON.parse(await readFile(connectionFile(dataDir), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw trouble('FOLDER_NOT_OURS', { folder: dataDir })
    throw folderTrouble(error, dataDir)
  }
}

/** Writes that down, whole or not at all. */
export async function keepConnection(dataDir: string, connection: Connection): Promise<void> {
  const draft = `${connectionFile(dataDir)}.new`
  await writeFile(draft, JSON.stringify(connection), { mode: 0o600 })
  await rename(draft, connectionFile(dataDir))
}

/** A port of 127.0.0.1 that nobody listens on: `wish` where it is free, any other where not. */
export async function freePort(wish = 0): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wish !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) found(freePort())
      else failed(error)
    })
    probe.listen(wish, '127.0.0.1', () => {
      // A listening TCP server has an address with a port.
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
