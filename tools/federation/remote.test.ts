import { execFile } from 'node:child_process'
import { copyFile, cp, link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readBuild } from '@wuxin/platform-service/registry/registry-build'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

/** What builds leave behind: among sources, and beside what is installed. Two that shared it would write into one another's. */
const built = ['.cache', '.federation']

const linkFile = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to))

/** A folder again, without a second copy of its files where the disk allows that; installed packages whole, sources without what was built of them. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const isInstalled = from.includes('node_modules')
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (built.includes(entry.name) || (!isInstalled && entry.name === 'dist')) continue
    if (entry.isDirectory()) await linkFolder(source, target)
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true })
    else await linkFile(source, target)
  }
}

/** Another checkout of these sources, with what is installed for them. */
async function checkout(copy: string): Promise<string> {
  for (const part of ['apps', 'libs', 'tools', 'node_modules']) await linkFolder(join(root, part), join(copy, part))
  for (const file of ['package.json', 'tsconfig.base.json', 'tsconfig.web.json']) await linkFile(join(root, file), join(copy, file))
  return copy
}

/** Builds a module's web in a checkout, and says what it would be published as. */
async function releaseIn(copy: string, module: string) {
  const cwd = join(copy, 'apps', module, 'web')
  await run(process.execPath, [join(copy, 'node_modules', '@rsbuild', 'core', 'bin', 'rsbuild.js'), 'build'], { cwd, env: { ...process.env, NODE_ENV: 'production' } })
  const { version, files } = await readBuild(module, join(cwd, 'dist'))
  return { version, files }
}

let folder = ''
let copies: readonly string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-build-'))
  copies = await Promise.all(['near', join('a', 'checkout', 'further', 'away')].map((place) => checkout(join(folder, place))))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(['feedback', 'platform'])('the same sources of %s are the same version, wherever they stand', async (module) => {
  const [near, far] = await Promise.all(copies.map((copy) => releaseIn(copy, module)))
  expect(far).toEqual(near)
})
