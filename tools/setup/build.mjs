import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { environment, pinnedNode, root, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** Goes with the dependencies, which are part of what is built. */
const stampFile = join(root, 'node_modules', '.wuxin-web')

/** Beside the pages' own folders: all that they may be made of. */
const sources = { files: ['package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json', 'nx.json'], folders: ['libs', 'tools/federation'] }

/** Whether every page stands built from the sources as they are: a quarter of the time that asking Nx takes. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp() && builtFolders().every((folder) => existsSync(join(folder, 'dist')))
}

/**
 * Builds the pages whose sources changed.
 * @param {{ show?: boolean }} [options]
 * @throws {Trouble} BUILD_FAILED with what the build said
 */
export async function build({ show = false } = {}) {
  const stamp = sourceStamp()
  rmSync(stampFile, { force: true })
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js')
  const { ok, said } = await run(pinnedNode, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
    // No process of Nx's own stays behind.
    env: { ...environment(), NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production' },
    show,
  })
  if (!ok) throw new Trouble('BUILD_FAILED', { said: show ? '' : said })
  writeFileSync(stampFile, stamp)
}

/** The packages that have something to build, as paths. */
function builtFolders() {
  const apps = readdirSync(join(root, 'apps')).map((name) => join(root, 'apps', name))
  return [...apps, ...apps.map((app) => join(app, 'web'))].filter((folder) => existsSync(join(folder, 'rsbuild.config.ts')))
}

function sourceStamp() {
  const files = [...sources.files.map((file) => join(root, file)), ...sources.folders.map((folder) => join(root, folder)), ...builtFolders()]
  const hash = createHash('sha256')
  for (const file of files.flatMap((path) => [...filesAt(path)])) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * A file itself, or all below a folder but what is built or tests.
 * @param {string} path
 * @returns {Generator<string>}
 */
function* filesAt(path) {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name)) yield* filesAt(join(path, name))
  }
}
