import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ending, environment, pinnedNode, root, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** What npm says when it cannot reach the registry. */
const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/

const modules = join(root, 'node_modules')

/**
 * Whether what npm installed last, and finished, is what the lock file names; packages for other kinds of machine may be missing,
 * and what the workspace's own folders say of themselves is not installed at all.
 * @param {string} [folder]
 */
export function isInstalled(folder = root) {
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'))
  const named = Object.entries(packagesOf(join(folder, 'package-lock.json'))).filter(([path]) => path.includes('node_modules/'))
  return named.length > 0 && named.every(([path, { version, optional, devOptional }]) => {
    const found = installed[path]
    return found ? found.version === version && (path.startsWith('node_modules/') || existsSync(join(folder, path))) : optional || devOptional
  })
}

/**
 * Installs exactly what the lock file names, from nothing: what an interrupted install left cannot be told from whole packages.
 * Not `npm ci`, which refuses a lock file that was written where the registry lacks programs for some other kind of machine.
 * @throws {Trouble} NPM_MISSING, REGISTRY_UNREACHABLE, DISK_FULL, PROJECT_NOT_OURS, INSTALL_FAILED
 */
export async function install() {
  // Asked first, for one thing and with little patience: an install alone would retry hundreds of packages for many minutes.
  const probe = await npm(['view', `node@${pinnedVersion()}`, 'version', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=30000'])
  if (!probe.ok && unreachable.test(probe.said)) throw new Trouble('REGISTRY_UNREACHABLE')
  try {
    rmSync(modules, { recursive: true, force: true })
  } catch {
    throw new Trouble('PROJECT_NOT_OURS', { folder: root })
  }
  const { ok, said } = await npm(['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!ok) throw npmTrouble(said)
}

/**
 * Makes sure that the pinned Node runs: where npm did not run its install script, does that.
 * @throws {Trouble} RUNTIME_MISSING, REGISTRY_UNREACHABLE, DISK_FULL, PROJECT_NOT_OURS
 */
export async function ensureRuntime() {
  if (await runs(pinnedNode)) return
  const { said } = await npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error'])
  if (await runs(pinnedNode)) return
  const folder = join(root, 'node_modules', 'node')
  const setUp = existsSync(folder) ? await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder }) : { said: '' }
  if (await runs(pinnedNode)) return
  const trouble = npmTrouble(said + setUp.said)
  throw trouble.code === 'INSTALL_FAILED' ? new Trouble('RUNTIME_MISSING', { version: pinnedVersion() }) : trouble
}

/** @param {string} node */
async function runs(node) {
  const { said } = await run(node, ['--version']).catch(() => ({ said: '' }))
  return said.trim() === `v${pinnedVersion()}`
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} by path; none where there is no such file
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages
  } catch {
    return {}
  }
}

/** @param {string[]} args */
async function npm(args) {
  // `npm start` names the npm and the Node that run it; the first on the path may be the Node that is about to be replaced.
  // Nor may it be that one itself: whoever has `node_modules/.bin` first on the path runs npm on it, and an install deletes it.
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const [program, before] = script?.endsWith('.js') && node && !node.startsWith(modules + sep) ? [node, [script]] : ['npm', []]
  try {
    return await run(program, [...before, ...args], { env: { ...environment(), PATH: process.env.PATH, NODE_ENV: 'development' } })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') throw new Trouble('NPM_MISSING')
    throw error
  }
}

/** @param {string} said */
function npmTrouble(said) {
  if (/ENOSPC|EDQUOT/.test(said)) return new Trouble('DISK_FULL', { folder: root })
  if (/EACCES|EROFS/.test(said)) return new Trouble('PROJECT_NOT_OURS', { folder: root })
  if (unreachable.test(said)) return new Trouble('REGISTRY_UNREACHABLE')
  return new Trouble('INSTALL_FAILED', { said: ending(said) })
}
