import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../e2e/process.ts'
import { ending, environment } from '../../setup/run.mjs'

/** A suite that `npm start` brought up. */
export interface Started {
  url: string
  port: number
  /** From the command to the first moment at which people can sign in. */
  seconds: number
  /** Ends it in order, as Ctrl+C does. */
  stop(): Promise<void>
  /** Ends all of it at once, the database's server with it, as a power cut would. */
  kill(): Promise<void>
}

const pidIn = (file: string): number => {
  const text = readFileSync(file, 'utf8')
  return Number(text.startsWith('{') ? JSON.parse(text).pid : text.split('\n')[0])
}

/** Types `npm start` in a workspace. Throws with what it said where it ends before it is ready. */
export async function npmStart({ root, dataDir, env = {} }: { root: string; dataDir: string; env?: NodeJS.ProcessEnv }): Promise<Started> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn('npm', ['start'], { cwd: root, env: { ...environment(), ...env, WUXIN_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'exit')
  while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended while it started:\n${ending(said)}`)
    await wait(20)
  }
  const seconds = (performance.now() - began) / 1000
  const suite = pidIn(join(dataDir, 'running.json'))
  const server = pidIn(join(dataDir, 'postgres', 'postmaster.pid'))
  return {
    url,
    port,
    seconds,
    stop: async () => {
      process.kill(suite, 'SIGTERM')
      await ended
    },
    kill: async () => {
      // npm and what it runs are one group; the suite is in a session of its own.
      for (const pid of [suite, server, -(child.pid ?? suite)]) process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}
