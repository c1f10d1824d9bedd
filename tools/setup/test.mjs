import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { prepareDependencies } from './prepare.mjs'
import { print, say } from './progress.mjs'
import { pinnedNode, root, run, environment } from './run.mjs'
import { sum, tallyOf } from './tally.mjs'
import { explain, Trouble } from './trouble.mjs'

/** @import { Tally } from './tally.mjs' */

const results = join(root, 'test-results')

/**
 * Runs everything that can be checked, whatever fails before, and ends with the line `N passed, N failed`:
 * the tests as Vitest counts them, every other step as one.
 */
export async function test() {
  const tallies = [await checked(say('安装', 'install'), prepareDependencies)]
  if (tallies[0]?.failed === 0) tallies.push(...await runAll())
  const { passed, failed, skipped } = sum(tallies)
  if (skipped) print(say(`另有 ${skipped} 项在此环境中不适用`, `${skipped} do not apply here`))
  print(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}

/** @returns {Promise<Tally[]>} */
async function runAll() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results)
  return [
    await checked(say('代码检查', 'lint'), () => script('lint')),
    await vitest(say('单元、数据库与页面测试', 'unit, database and page tests'), ['unit', 'database', 'web', 'sealing']),
    await checked(say('网页构建', 'web build'), () => build({ show: true })),
    // The browser tests begin with loading the sample, which keeps one core busy: the types are checked on another.
    ...await Promise.all([checked(say('类型检查', 'types'), () => script('typecheck', { show: false })), browserTests()]),
  ]
}

async function browserTests() {
  const name = say('浏览器测试', 'browser tests')
  let chromium = ''
  const found = await checked('Chromium', async () => {
    chromium = await ensureChromium()
  })
  return found.failed ? found : sum([found, await vitest(name, ['e2e'], { CHROME_PATH: chromium })])
}

/**
 * @param {string} name
 * @param {() => unknown} work throws when it fails
 * @returns {Promise<Tally>}
 */
async function checked(name, work) {
  print(`\n── ${name}`)
  try {
    await work()
    return { passed: 1, failed: 0, skipped: 0 }
  } catch (error) {
    print(explain(error) ?? (error instanceof Error ? error.stack ?? error.message : String(error)))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * @param {string} name
 * @param {{ show?: boolean }} [options] without `show` its words are heard only where it fails
 */
async function script(name, { show = true } = {}) {
  const { ok, said } = await run('npm', ['run', name], { env: { ...environment(), NX_DAEMON: 'false', NX_TUI: 'false' }, show })
  if (!ok && !show) print(said)
  if (!ok) throw new Trouble('SCRIPT_FAILED', { name })
}

/**
 * @param {string} name
 * @param {string[]} projects of vitest.config.ts
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Tally>}
 */
async function vitest(name, projects, env = {}) {
  print(`\n── ${name}`)
  const file = join(results, `${projects.join('-')}.json`)
  const { ok } = await run(pinnedNode, [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ], { env: { ...environment(), ...env }, show: true })
  return tallyOf({ ok, file })
}
