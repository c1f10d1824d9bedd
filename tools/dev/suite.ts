import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const pause = 500

const answers = (address: string): Promise<boolean> => fetch(`${address}/healthz`).then((answer) => answer.ok, () => false)

/** Makes sure that a suite runs at the address: the one that is there, or one that this starts. Answers how to end what it started. */
export async function ensureSuite(address: string): Promise<() => Promise<void>> {
  if (await answers(address)) return async () => {}
  const suite = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, stdio: 'inherit', detached: true })
  const ended = once(suite, 'exit')
  const stop = async () => {
    if (suite.exitCode !== null) return
    suite.kill('SIGTERM')
    await ended
  }
  while (!(await answers(address))) {
    if (suite.exitCode !== null) throw new Error('the suite ended while it started')
    await new Promise((passed) => setTimeout(passed, pause))
  }
  return stop
}
