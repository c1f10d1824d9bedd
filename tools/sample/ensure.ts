import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { isSampleLoaded } from './load/mark.ts'

/** Loads the sample into an empty database unless that is done already; says what was loaded. The services do not run yet. */
export async function ensureSample(ownerUrl: string, step: (run: (remark: (text: string) => void) => Promise<void>) => Promise<void>): Promise<void> {
  if (await isSampleLoaded(ownerUrl)) return
  await step(async (remark) => {
    const loader = spawn(process.execPath, [resolve(import.meta.dirname, 'main.ts')], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    if (!loader.stdout) throw new Error('the loader says nothing')
    const said = text(loader.stdout)
    const [code] = await once(loader, 'exit')
    if (code !== 0) throw new Error(`the sample data could not be loaded: ${await said}`)
    remark((await said).trim())
  })
}
