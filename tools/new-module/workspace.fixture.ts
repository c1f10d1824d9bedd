import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { environment, run } from '../setup/run.mjs'

const root = resolve(import.meta.dirname, '../..')
/** What a test run sets for itself, and a person's terminal has not. */
const ofTests = /^(VITEST|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)/

/** A copy of the workspace as it stands in this folder, in which a test may make and break what it likes. */
export interface WorkspaceCopy {
  root: string
  /** Runs a command in it to its end, as a person who reads English would, with `env` set beforehand. */
  run(command: readonly [program: string, ...args: string[]], env?: NodeJS.ProcessEnv): Promise<{ ok: boolean; said: string }>
  remove(): void
}

/** Copies every file that is or could be committed; what is installed is linked, but for the workspace's own packages. */
export function copyWorkspace(): WorkspaceCopy {
  const copy = mkdtempSync(join(tmpdir(), 'wuxin-workspace-'))
  const remove = () => rmSync(copy, { recursive: true, force: true })
  try {
    fill(copy)
  } catch (error) {
    remove()
    throw error
  }
  return {
    root: copy,
    remove,
    run: async ([program, ...args], env = {}) => {
      const { ok, said } = await run(program, args, { cwd: copy, env: { ...plain(), LANG: 'en_US.UTF-8', LC_ALL: '', ...env } })
      return { ok, said }
    },
  }
}

const plain = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(environment()).filter(([name]) => !ofTests.test(name)))

function fill(copy: string): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0')
  for (const path of listed.filter((each) => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(root, path), join(copy, path))
  }
  linkInstalled(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const nested of new Set(listed.filter((path) => path.endsWith('/package.json')).map(dirname))) {
    if (existsSync(join(root, nested, 'node_modules'))) symlinkSync(join(root, nested, 'node_modules'), join(copy, nested, 'node_modules'))
  }
  execFileSync('git', ['init', '-q'], { cwd: copy })
}

/** Links each package by itself; links of the workspace's own packages are relative, and lead into the copy. */
function linkInstalled(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    const isOwn = name === '@wuxin'
    if (name === '.package-lock.json') cpSync(join(from, name), join(to, name))
    else if (!isOwn) symlinkSync(join(from, name), join(to, name))
  }
  mkdirSync(join(to, '@wuxin'))
  for (const name of readdirSync(join(from, '@wuxin'))) {
    const link = join(from, '@wuxin', name)
    if (lstatSync(link).isSymbolicLink()) symlinkSync(readlinkSync(link), join(to, '@wuxin', name))
  }
}
