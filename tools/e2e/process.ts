import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { gatewayEntry, serviceEntry } from '../setup/commands.mjs'

const root = resolve(import.meta.dirname, '../..')

/** A process of the suite that a journey runs against. */
export interface SuiteProcess {
  url: string
  pid: number
  /** Ends it in order. Throws where it did not end so. */
  stop(): Promise<void>
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the gateway with every service that `WUXIN_SERVICES` gives no address for; resolves once people can sign in. */
export async function startProcess({ dataDir, port, env = {} }: { dataDir: string; port: number; env?: NodeJS.ProcessEnv }): Promise<SuiteProcess> {
  return launch(gatewayEntry, `http://127.0.0.1:${port}`, { ...env, WUXIN_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1' })
}

/** Starts one service in a process of its own, at its address in `WUXIN_SERVICES` or `WUXIN_ADDRESS`; from another workspace where `from` says so. */
export async function startService({ id, address, env, from = root }: { id: string; address: string; env: NodeJS.ProcessEnv; from?: string }): Promise<SuiteProcess> {
  return launch(serviceEntry(id), address, env, from)
}

async function launch(file: string, url: string, env: NodeJS.ProcessEnv, cwd = root): Promise<SuiteProcess> {
  const child = spawn(process.execPath, [file], { cwd, env: { ...process.env, WUXIN_LOG: 'warn', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  await healthy(child, url, said)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const stop = async () => {
    await end('SIGTERM')
    if (child.exitCode) throw new Error(`${file} ended with ${child.exitCode}:\n${Buffer.concat(said).toString()}`)
  }
  return { url, pid: child.pid ?? 0, stop, kill: () => end('SIGKILL') }
}

const pause = 100

async function healthy(child: ChildProcess, url: string, said: Buffer[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the suite ended while it started:\n${Buffer.concat(said).toString()}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolvePause) => setTimeout(resolvePause, pause))
  }
}
