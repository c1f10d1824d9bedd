import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { ending, pinnedNode, root, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const systemPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The Chromium for browser tests: `CHROME_PATH`, the system's, Playwright's own.
 * @returns {Promise<string | undefined>} its path
 * @throws {Trouble} CHROME_PATH_WRONG
 */
export async function findChromium() {
  const path = process.env.CHROME_PATH
  if (path && !canRun(path)) throw new Trouble('CHROME_PATH_WRONG', { path })
  const { chromium } = await import('playwright')
  return path || [...systemPlaces, chromium.executablePath()].find(canRun)
}

/**
 * Finds a Chromium, or installs one with fonts for Chinese: as root on Debian its package, elsewhere Playwright's download.
 * @returns {Promise<string>} its path
 * @throws {Trouble} CHROMIUM_MISSING, CHROME_PATH_WRONG
 */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  const said = process.getuid?.() === 0 && canRun('/usr/bin/apt-get') ? await installPackage() : await download()
  const installed = await findChromium()
  if (!installed) throw new Trouble('CHROMIUM_MISSING', { said: ending(said) })
  return installed
}

async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { env })
  const install = await run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { env })
  return update.said + install.said
}

async function download() {
  const { said } = await run(pinnedNode, [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'])
  return said
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
