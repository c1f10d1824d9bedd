import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ending, environment, root, run } from '../../setup/run.mjs'
import { npmStart } from '../deploy/npm-start.ts'
import type { Bench, Figure, Part } from '../part.ts'

/** The lines that say what failed; the rest of a long answer says what did not. */
const complaints = (said: string): string[] => said.split('\n').filter((line) => /^\s*(FAIL|✗|×)|\b(?:Assertion|Type|Reference)?Error: |error TS\d/.test(line)).slice(0, 40)

/** Types a command and answers what it said; throws where it failed. */
async function typed(cwd: string, [program, ...args]: readonly [string, ...string[]], env: NodeJS.ProcessEnv = environment()): Promise<string> {
  const { ok, said } = await run(program, args, { cwd, env })
  if (!ok) throw new Error([`${program} ${args.join(' ')} failed:`, ...complaints(said), '', ending(said)].join('\n'))
  return said
}

/** Seconds that every check takes; throws where one fails, for then something was left out. */
async function testAll(clone: string): Promise<{ seconds: number; passed: number }> {
  const began = performance.now()
  const said = await typed(clone, ['npm', 'test'])
  const [, passed] = /(\d+) passed, 0 failed\s*$/.exec(said) ?? []
  if (!passed) throw new Error(`npm test does not say that all passed:\n${ending(said)}`)
  return { seconds: (performance.now() - began) / 1000, passed: Number(passed) }
}

async function measure({ step }: Bench): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wuxin-fresh-'))
  try {
    // As a folder of people's own is: tests start a database as an ordinary user, who has to reach it.
    await chmod(folder, 0o755)
    const clone = join(folder, 'wuxin')
    await typed(folder, ['git', 'clone', '--quiet', root, clone])
    const first = await step('npm start', async () => {
      const { stop, seconds } = await npmStart({ root: clone, dataDir: join(folder, 'data'), env: { npm_config_cache: join(folder, 'npm') } })
      await stop()
      return seconds
    })
    // What is installed stays, what was built and remembered goes.
    await typed(clone, ['git', 'clean', '-fdxq', '-e', 'node_modules'])
    await rm(join(clone, 'node_modules', '.wuxin-web'))
    const cold = await step('npm test, cold', () => testAll(clone))
    const cached = await step('npm test, cached', () => testAll(clone))
    return [
      { name: 'first npm start', unit: 's', ours: first, mark: { of: 'ours', most: 240 }, note: 'a new clone; nothing installed, nothing of npm’s cached' },
      { name: 'npm test, cold', unit: 's', ours: cold.seconds, note: `installed, nothing built; ${cold.passed} checks` },
      { name: 'npm test again', unit: 's', ours: cached.seconds, note: 'types and pages from the cache; lint and tests run again' },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a new machine waits for, from the commit as it stands. */
export const part: Part = { id: 'tests', title: 'New machine and tests', isLong: true, measure }
