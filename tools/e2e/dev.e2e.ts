import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sourcesVersion } from '../federation/sources-address.ts'
import { copyWorkspace, type WorkspaceCopy } from '../new-module/workspace.fixture.ts'
import { browsing } from './browser.ts'
import { signIn } from './people.ts'

const browser = browsing()
const shell = resolve(import.meta.dirname, '../../apps/shell/dist')
let copy: WorkspaceCopy
let dev: ChildProcess
let url = ''

/** The sources that are changed are a copy's; the suite behind is the one of all journeys. */
beforeAll(async () => {
  copy = copyWorkspace()
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  dev = spawn(process.execPath, ['tools/dev.ts', 'feedback'], { cwd: copy.root, env: { ...env, PORT: new URL(inject('suiteUrl')).port }, stdio: ['ignore', 'pipe', 'inherit'] })
  url = await new Promise<string>((ready, failed) => {
    let said = ''
    dev.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /http:\/\/[\d.]+:\d+(?=\/m\/feedback)/.exec(said)?.[0]
      if (address) ready(address)
    })
    dev.once('exit', () => failed(new Error(`it ended while it started:\n${said}`)))
  })
})
afterAll(async () => {
  dev.kill('SIGTERM')
  if (dev.exitCode === null) await once(dev, 'exit')
  copy.remove()
})

describe('a module in development', () => {
  it('shows a change in the page as it stands, with what was typed, beside the modules that are published', async () => {
    const page = await browser.open('desktop')
    await signIn(page, url, 'communityWorker')
    await page.goto(`${url}/m/feedback/cases/new`)
    const words = page.locator('textarea').first()
    await words.fill('北门路灯三天不亮')
    const typedInto = await words.elementHandle()

    const file = join(copy.root, 'apps/feedback/web/src/register/register.form.tsx')
    writeFileSync(file, readFileSync(file, 'utf8').replace(`label={t('label.case')}`, `label="改过的标签"`))
    await page.getByText('改过的标签').waitFor()
    expect(await typedInto?.evaluate((field: { isConnected: boolean; value?: string }) => [field.isConnected, field.value])).toEqual([true, '北门路灯三天不亮'])

    await page.goto(`${url}/m/platform/areas`)
    await page.getByText('云和园社区').first().waitFor()
  })

  it('is let past the check of files by the development build alone: the built shell has no such way', async () => {
    const page = await browser.open('desktop')
    const scripts: Promise<string>[] = []
    page.on('response', (answer) => answer.url().endsWith('.js') && scripts.push(answer.text().catch(() => '')))
    await page.goto(url)
    await page.getByRole('button').first().waitFor()
    expect((await Promise.all(scripts)).some((script) => script.includes(sourcesVersion))).toBe(true)

    const built = readdirSync(shell, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html)$/.test(name))
    expect(built.length).toBeGreaterThan(5)
    expect(built.filter((name) => readFileSync(join(shell, name), 'utf8').includes(sourcesVersion))).toEqual([])
  })
})
