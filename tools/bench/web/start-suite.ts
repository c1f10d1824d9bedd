import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Where the suite is reached: with the shell and its modules, and with the single bundle in their place. */
export interface Addresses {
  shell: string
  whole: string
}

/** Runs with a suite in a process of its own, on a data folder, and ends it. */
export async function withSuite<Result>({ dataDir, wholeDir }: { dataDir: string; wholeDir: string }, run: (addresses: Addresses) => Promise<Result>): Promise<Result> {
  const env = { ...process.env, WUXIN_DATA: dataDir, WUXIN_LOG: 'warn' }
  const child = fork(join(import.meta.dirname, 'suite.ts'), [wholeDir], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const failed = ended.then(([code]) => Promise.reject(new Error(`the suite ended with ${String(code)}`)))
  try {
    const [addresses] = (await Promise.race([once(child, 'message'), failed])) as [Addresses] // suite.ts says nothing else
    failed.catch(() => {})
    return await run(addresses)
  } finally {
    if (child.connected) child.disconnect()
    await ended
  }
}
