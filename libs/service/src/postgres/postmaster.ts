import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks at a server that is on its way up or down. */
export const pace = 20

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

const lockFile = (dataDir: string) => join(dataDir, 'postmaster.pid')

/** The server that runs on `dataDir` now, whoever started it; undefined where none does, dead ones and zombies included. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const lines = readLock(dataDir)
  const pid = Number(lines[0])
  if (!pid || !isPostmaster(pid, dataDir)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Whether process `pid` is a living server on `dataDir`: the number alone may long belong to another program. */
function isPostmaster(pid: number, dataDir: string): boolean {
  const [program, ...args] = commandOf(pid)
  return program !== undefined && /(^|\/)postgres$/.test(program) && args.includes(dataDir)
}

/** Ends the server that runs on `dataDir`, if one does, and waits until it is gone: `SIGINT` in order, `SIGQUIT` at once. */
export async function endPostmaster(dataDir: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const pid = findPostmaster(dataDir)?.pid
  if (pid === undefined) return
  process.kill(pid, signal)
  while (isPostmaster(pid, dataDir)) await wait(pace)
}

/** Whether any process has this number now. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Makes the lock of a server that was killed harmless. PostgreSQL trusts the number in it as long as any process has it,
 * a zombie included, but never its own parent's; deleting the file instead would also delete the key of
 * the shared memory by which it notices backends that still write.
 * @returns whether there was one: the data will be recovered from the log
 */
export function disarmStaleLock(dataDir: string): boolean {
  const lines = readLock(dataDir)
  if (!Number(lines[0]) || isPostmaster(Number(lines[0]), dataDir)) return false
  writeFileSync(lockFile(dataDir), [process.pid, ...lines.slice(1)].join('\n'))
  return true
}

function readLock(dataDir: string): string[] {
  try {
    return readFileSync(lockFile(dataDir), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A process' program and arguments; empty for one that is gone or a zombie. */
function commandOf(pid: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(' ')
  } catch {
    return []
  }
}
