import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The pinned Node, which everything but the set-up itself runs on. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', 'node')

/** The environment of every program that is started here: the pinned Node and the project's own tools come first. */
export const environment = () => ({ ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) })

/**
 * Runs a program to its end in the project's folder and collects what it says.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` passes its words on as they come
 * @returns {Promise<{ ok: boolean, said: string, code: number | null }>}
 */
export function run(program, args, { cwd = root, env = environment(), show = false } = {}) {
  return new Promise((done, failed) => {
    // Its words pass through a pipe, where programs no longer see whether a person reads them in colour.
    const colour = show && process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
    const child = spawn(program, args, { cwd, env: { ...env, ...colour }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
        if (show) process.stdout.write(text)
      })
    }
    child.once('error', failed)
    child.once('close', (code) => done({ ok: code === 0, said, code }))
  })
}

/** The last lines of a long answer. @param {string} said */
export const ending = (said, lines = 20) => said.trim().split('\n').slice(-lines).join('\n')
