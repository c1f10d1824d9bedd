import { explain } from '../setup/trouble.mjs'
import { print } from '../setup/progress.mjs'
import { reasonOf } from './reasons.ts'

/** What stands in the way of whoever publishes; said in plain words. */
export class Refusal extends Error {}

/** Runs a command to its end; says what stood in its way, in plain words where there are any, and ends with 1. */
export async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const isPlain = error instanceof Refusal || (error as { code?: unknown }).code?.toString().startsWith('ERR_PARSE_ARGS')
    print(`\n${isPlain ? (error as Error).message : (reasonOf(error) ?? explain(error) ?? (error as Error).stack)}\n`)
    process.exitCode = 1
  }
}
