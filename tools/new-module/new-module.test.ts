import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWorkspace, type WorkspaceCopy } from './workspace.fixture.ts'

let copy: WorkspaceCopy
beforeAll(() => {
  copy = copyWorkspace()
})
afterAll(() => copy.remove())

const run = (...command: [program: string, ...args: string[]]) => copy.run(command)
const make = (...args: string[]) => run('node', 'tools/new-module.ts', ...args)
const done = { ok: true, said: expect.any(String) }

/** What the copy holds of modules and installed links. */
const standing = () => ['apps', 'libs', 'node_modules/@wuxin', '.'].map((folder) => readdirSync(join(copy.root, folder)).toSorted())

describe('a new module', () => {
  it('is linked, passes lint, checks and types as it is, and each of its files is explained', async () => {
    const checkedBefore = await run('node', 'tools/checks/main.ts')
    const made = await make('night-market2', '--title', '夜市', '--title-en', 'Night market')
    expect(made).toEqual(done)
    const files = made.said.split('\n').filter((line) => /^(libs|apps)\//.test(line))
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((line) => !/^\S+ {2,}\S/.test(line))).toEqual([])
    expect(await run('oxlint', 'apps/night-market2', 'libs/night-market2')).toEqual(done)
    expect(await run('node', 'tools/checks/main.ts')).toEqual(checkedBefore)
    for (const folder of ['libs/night-market2', 'apps/night-market2/service', 'apps/night-market2/web']) expect(await run('tsc', '-p', folder)).toEqual(done)
    expect(readFileSync(join(copy.root, 'apps/night-market2/web/src/module.tsx'), 'utf8')).toContain(`title: { 'zh-CN': '夜市', 'en-US': 'Night market' }`)
  })

  it.each([
    ['words and its service', ['unit', 'database'], 2],
    ['pages', ['web'], 6],
  ])('passes the tests of its %s', async (_, projects, files) => {
    const tested = await run('vitest', 'run', ...projects.flatMap((project) => ['--project', project]), 'night-market2')
    expect(tested).toEqual(done)
    expect(tested.said).toMatch(new RegExp(`Test Files\\s+${files} passed`))
  })

  it('stands in the lock file as npm would have written it', () => {
    const lock = JSON.parse(readFileSync(join(copy.root, 'package-lock.json'), 'utf8'))
    expect(lock.packages['node_modules/@wuxin/night-market2-web']).toEqual({ resolved: 'apps/night-market2/web', link: true })
    const pins: string[] = Object.entries<string>(lock.packages['apps/night-market2/service'].dependencies).flatMap(([name, version]) => (name.startsWith('@wuxin/') ? [] : version))
    expect(pins.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('a name that cannot be a module’s', () => {
  it.each([
    ['feedback', 'is there already'],
    ['platform', 'own'],
    ['shell', 'own'],
    ['gateway', 'own'],
    ['feedback-web', 'own'],
    ['Meetings', 'lower-case'],
    ['../evil', 'lower-case'],
    ['two--hyphens', 'lower-case'],
    ['m', 'lower-case'],
  ])('is refused (%s), and nothing is made', async (id, reason) => {
    const before = standing()
    const { ok, said } = await make(id)
    expect(ok).toBe(false)
    expect(said).toContain(reason)
    expect(standing()).toEqual(before)
  })

  it('is refused where the title would end a text in the sources', async () => {
    const before = standing()
    expect((await make('markets', '--title', `夜'市`)).ok).toBe(false)
    expect(standing()).toEqual(before)
  })
})

describe('a module that was thrown away', () => {
  it('can be made again, where its folders alone were deleted', async () => {
    expect(await make('fairs')).toEqual(done)
    for (const folder of ['apps/fairs', 'libs/fairs']) rmSync(join(copy.root, folder), { recursive: true })
    expect(await make('fairs')).toEqual(done)
  })
})

describe('a module that cannot be made whole', () => {
  it('leaves nothing behind, and what was in its way as it was', async () => {
    const inTheWay = join(copy.root, 'node_modules/@wuxin/archive-web')
    writeFileSync(inTheWay, 'something else')
    const whole = () => [standing(), readFileSync(join(copy.root, 'package-lock.json'), 'utf8'), readFileSync(inTheWay, 'utf8')]
    const before = whole()
    expect((await make('archive')).ok).toBe(false)
    expect(whole()).toEqual(before)
  })
})
