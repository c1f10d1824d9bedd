import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ending, environment, pinnedNode, root, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const stampFile = join(root, 'node_modules', '.wuxin-lock')

/** Whether what is installed is what the lock file names: installed here, or by npm after the lock file last changed. */
export function isInstalled() {
  try {
    const stamp = lockStamp()
    if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp
    const byNpm = statSync(join(root, 'node_modules', '.package-lock.json'))
    return byNpm.mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  } catch {
    return false
  }
}

/**
 * Installs exactly what the lock file names.
 * @throws {Trouble} NPM_MISSING, REGISTRY_UNREACHABLE, DISK_FULL, PROJECT_NOT_OURS, INSTALL_FAILED
 */
export async function install() {
  const { ok, said } = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!ok) throw npmTrouble(said)
  writeFileSync(stampFile, lockStamp())
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

/** Dependencies hold programs, so the same lock means other files on another kind of machine. */
function lockStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex')
}

/** @param {string[]} args */
async function npm(args) {
  // `npm start` names the npm and the Node that run it; the first on the path may be the Node that is about to be replaced.
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const [program, before] = script?.endsWith('.js') && node ? [node, [script]] : ['npm', []]
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
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(said)) return new Trouble('REGISTRY_UNREACHABLE')
  return new Trouble('INSTALL_FAILED', { said: ending(said) })
}
