import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Told } from './measured.ts'

/** A process under measurement. */
export interface Benched {
  address: string
  /** Processor time that it has used so far, user and system, and the memory that it holds. */
  used(): Promise<{ cpuMicroseconds: number; rssBytes: number }>
  stop(): Promise<void>
}

/** The next thing that a process tells. Throws where it ends instead. */
async function hear(child: ChildProcess): Promise<Told> {
  const heard = new AbortController()
  try {
    const { signal } = heard
    const ended = once(child, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`a process under measurement ended with ${String(code)}`)))
    const [told] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Told] // only `measured` speaks
    ended.catch(() => {}) // it is given up below
    return told
  } finally {
    heard.abort()
  }
}

/** Starts one of the files beside this one in a process of its own; resolves once it listens. */
export async function startBenched(file: 'serve.ts' | 'bare.ts', settings: object): Promise<Benched> {
  const child = fork(join(import.meta.dirname, file), { env: { ...process.env, WUXIN_LOG: 'warn' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(settings)
  const first = await hear(child)
  if (!('address' in first)) throw new Error('a process under measurement told its use before its address')
  return {
    address: first.address,
    used: async () => {
      child.send('used')
      const told = await hear(child)
      if ('address' in told) throw new Error('a process under measurement listens twice')
      return told
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
