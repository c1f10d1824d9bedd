import { spawn } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { bareEnvironment } from './cluster.ts'
import { asOrdinaryUser } from './ordinary-user.ts'
import { findPostmaster, pace, type Postmaster } from './postmaster.ts'
import { folderTrouble, spokenTrouble } from './trouble.ts'

/** Bytes of the server's log beyond which a start begins a new one. */
const logLimit = 10 * 2 ** 20

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
  // Shared memory in files: containers give /dev/shm as little as 64 MB.
  dynamic_shared_memory_type: process.platform === 'linux' ? 'mmap' : 'posix',
}

/** For data that nobody will miss, such as a test run's. */
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** What is started where. */
export interface LaunchPlan {
  binaries: Binaries
  dataDir: string
  port: number
  durable: boolean
}

/**
 * Starts a server that outlives this process and waits until it takes connections, however long its recovery takes.
 * @returns undefined when it gave way to another server on the same data, which the caller then finds
 * @throws the trouble that PostgreSQL's log tells
 */
export async function launch({ binaries, dataDir, port, durable }: LaunchPlan): Promise<Postmaster | undefined> {
  const log = openLog(dataDir)
  try {
    const options = Object.entries({ ...settings, port: String(port), ...(durable ? {} : carelessSettings) })
    const given = options.flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const { program, args } = asOrdinaryUser(dataDir, binaries.postgres, ['-D', dataDir, ...given])
    // A session of its own: Ctrl+C in the terminal reaches the suite first, which then stops the server in order.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', log.file, log.file], env: bareEnvironment })
    const gone = new Promise<true>((over) => child.once('exit', () => over(true)).once('error', () => over(true)))
    child.unref()
    while (!(await Promise.race([gone, wait(pace)]))) {
      const server = findPostmaster(dataDir)
      if (server?.ready && server.pid === child.pid) return server
    }
    const said = log.since()
    if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(said)) return undefined
    throw spokenTrouble(said, { folder: dataDir, port })
  } finally {
    closeSync(log.file)
  }
}

/** Waits until the server that somebody else started is ready or gone. */
export async function untilReadyOrGone(dataDir: string): Promise<Postmaster | undefined> {
  for (;;) {
    const server = findPostmaster(dataDir)
    if (!server || server.ready) return server
    await wait(pace)
  }
}

function openLog(dataDir: string): { file: number; since(): string } {
  try {
    const file = openSync(join(dataDir, 'postgres.log'), 'a+', 0o600)
    if (fstatSync(file).size > logLimit) ftruncateSync(file)
    const start = fstatSync(file).size
    return {
      file,
      since() {
        const bytes = Buffer.alloc(fstatSync(file).size - start)
        readSync(file, bytes, 0, bytes.length, start)
        return bytes.toString()
      },
    }
  } catch (error) {
    throw folderTrouble(error, dataDir)
  }
}
