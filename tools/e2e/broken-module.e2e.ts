import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { browsing } from './browser.ts'
import { ownSuite } from './own-suite.ts'
import { signIn } from './people.ts'

const suite = ownSuite()
const browser = browsing()
const mend: (() => Promise<void>)[] = []

/** Changes published files of a module on disk, in all its versions, as an intruder would; undone after the test. */
async function tamper(module: string, matches: RegExp): Promise<void> {
  const folder = join(suite.dataDir(), 'modules', module)
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const [, ...below] = relative(folder, file).split(sep)
    if (!matches.test(below.join('/'))) continue
    const before = await readFile(file)
    mend.push(() => writeFile(file, before))
    if (name.endsWith('.br')) await rm(file)
    else await writeFile(file, Buffer.concat([before, Buffer.from('\n;window.__intruder = true\n')]))
  }
}

afterEach(async () => {
  for (const undo of mend.splice(0)) await undo()
})

describe('a module whose files were changed after publishing', () => {
  it.each([
    ['entry', /^remoteEntry\.js(\.br)?$/],
    ['chunks', /^static\/.*\.js(\.br)?$/],
  ])('does not run (%s), says in a panel that they are not those that were published, and takes nothing else with it', async (_, files) => {
    const page = await browser.open('desktop')
    await tamper('feedback', files)
    await signIn(page, suite.url(), 'communityWorker')
    await page.goto(`${suite.url()}/m/feedback/cases`)
    await page.getByRole('button', { name: /重\s?试|再试/ }).first().waitFor()
    await page.getByText('它的文件不是发布时的那一份（可能被改动过），浏览器已拒绝运行。').first().waitFor()
    expect(await page.evaluate(() => '__intruder' in globalThis)).toBe(false)
    await page.goto(`${suite.url()}/m/platform/areas`)
    await page.getByText('云和园社区').first().waitFor()
  })

  it('comes back with one click once it is whole again', async () => {
    const page = await browser.open('desktop')
    await tamper('feedback', /^remoteEntry\.js(\.br)?$/)
    await signIn(page, suite.url(), 'communityWorker')
    await page.goto(`${suite.url()}/m/feedback/cases`)
    const retry = page.getByRole('button', { name: /重\s?试|再试/ }).first()
    await retry.waitFor()
    for (const undo of mend.splice(0)) await undo()
    await retry.click()
    await page.getByRole('heading', { level: 1, name: '民情诉求' }).waitFor()
  })
})
