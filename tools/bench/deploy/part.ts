import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { installationKeyFile } from '@wuxin/platform-service/registry/installation-key-file'
import { copyWorkspace, type WorkspaceCopy } from '../../new-module/workspace.fixture.ts'
import { ending } from '../../setup/run.mjs'
import type { Bench, Figure, Part } from '../part.ts'
import { withSample } from '../sample/sample-data.ts'
import { median } from '../median.ts'
import { npmStart, type Started } from './npm-start.ts'
import { openReader } from './reader.ts'

const rounds = 3
const page = 'apps/feedback/web/src/case/case-list.page.tsx'
const line = `title={t('list.title')}`
const heading = '民情诉求'

/** Seconds that something takes. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return (performance.now() - began) / 1000
}

async function typed(copy: WorkspaceCopy, command: readonly [string, ...string[]], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { ok, said } = await copy.run(command, env)
  if (!ok) throw new Error(`${command.join(' ')} failed:\n${ending(said)}`)
}

/** As the first start builds them: all pages and both hosts, in a workspace in which nothing was built before. */
const buildEverything = (copy: WorkspaceCopy) => timed(() => typed(copy, ['node', '-e', `import('./tools/setup/build.mjs').then(({ build }) => build())`]))

/** Starts that follow an orderly end, and starts that follow a power cut, by the second they took. Leaves the last one running. */
async function startAgain(root: string, dataDir: string): Promise<{ later: number[]; afterKill: number[]; started: Started }> {
  let started = await npmStart({ root, dataDir })
  const [later, afterKill]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    await started.stop()
    started = await npmStart({ root, dataDir })
    later.push(started.seconds)
  }
  for (let round = 0; round < rounds; round++) {
    await started.kill()
    started = await npmStart({ root, dataDir })
    afterKill.push(started.seconds)
  }
  return { later, afterKill, started }
}

interface Turns {
  /** From the changed line to its sight. */
  changed: number[]
  /** From the command that takes it back to the sight of the version before, and from that command's end. */
  back: number[]
  backShown: number[]
}

/** Changes a line of one page, publishes that module's pages alone, and takes them back; somebody looks on. */
async function turn(copy: WorkspaceCopy, { url, port }: Started, dataDir: string): Promise<Turns> {
  const file = join(copy.root, page)
  const source = await readFile(file, 'utf8')
  if (!source.includes(line)) throw new Error(`${page} has no ${line}`)
  const suite = ['feedback', '--to', url, '--key', join(dataDir, installationKeyFile)]
  const env = { PORT: String(port) }
  const reader = await openReader(url)
  const turns: Turns = { changed: [], back: [], backShown: [] }
  try {
    await reader.sees(heading)
    for (let round = 1; round <= rounds; round++) {
      const changed = `${heading} ${round}`
      turns.changed.push(await timed(async () => {
        await writeFile(file, source.replace(line, `title="${changed}"`))
        await typed(copy, ['npm', 'run', 'publish', '--', ...suite, '--web'], env)
        await reader.sees(changed)
      }))
      const command = await timed(() => typed(copy, ['npm', 'run', 'rollback', '--', ...suite], env))
      const shown = await timed(() => reader.sees(heading))
      turns.backShown.push(shown)
      turns.back.push(command + shown)
    }
  } finally {
    await reader.close()
  }
  return turns
}

const seconds = (name: string, values: number[], most: number): Figure => ({
  name, unit: 's', ours: median(values), mark: { of: 'ours', most }, note: `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`,
})

async function measure(bench: Bench): Promise<Figure[]> {
  const copy = copyWorkspace()
  try {
    let everything = 0
    await bench.step('build everything', async () => {
      everything = await buildEverything(copy)
    })
    return await withSample(bench, async (dataDir) => {
      const { later, afterKill, started } = await bench.step('start again', () => startAgain(copy.root, dataDir))
      try {
        const { changed, back, backShown } = await bench.step('publish and take back', () => turn(copy, started, dataDir))
        return [
          { ...seconds('changed line to visible', changed, 20), yardstick: { name: 'all modules and hosts built anew', value: everything } },
          seconds('roll-back to visible, from the command’s end', backShown, 2),
          seconds('roll-back to visible, with the command', back, 2),
          seconds('later npm start', later, 8),
          seconds('npm start after kill -9', afterKill, 8),
        ]
      } finally {
        await started.stop()
      }
    })
  } finally {
    copy.remove()
  }
}

/** How soon a change of one module is seen, and how soon the suite is there again. */
export const part: Part = { id: 'deploy', title: 'Deploy', measure }
