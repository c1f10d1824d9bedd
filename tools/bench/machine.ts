import { execFileSync } from 'node:child_process'
import { cpus, totalmem, release, type } from 'node:os'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** What figures were measured on: they compare within one run only. */
export interface Machine {
  processor: string
  cores: number
  memoryGiB: number
  system: string
  node: string
}

/** What figures belong to. */
export interface Sources {
  commit: string
  /** Whether the working tree held more than the commit. */
  isChanged: boolean
}

export const machine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.versions.node,
})

/** Results of a run are no change of what was measured. */
export const sources = (): Sources => ({
  commit: git('rev-parse', '--short=10', 'HEAD'),
  isChanged: git('status', '--porcelain', '--', '.', ':!tools/bench/results', ':!README.md') !== '',
})
