import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Machine, Sources } from './machine.ts'
import { markdown, type Measured } from './report.ts'

const folder = join(import.meta.dirname, 'results')
const readme = resolve(import.meta.dirname, '../../README.md')

/** One run of the bench as it is kept. */
export interface Run {
  /** ISO instant at which it began. */
  at: string
  machine: Machine
  sources: Sources
  measured: Measured[]
}

/** Keeps a run beside the earlier ones; answers its file. */
export async function keep(run: Run): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${run.at.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}-${run.sources.commit}.json`)
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`)
  return file
}

/** Every run that was kept, the oldest first: file names begin with the time. */
async function kept(): Promise<Run[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Run)) // as `keep` wrote them
}

/** The newest figures of each part, with the run that they come from. */
export function newest(runs: readonly Run[], order: readonly string[]): { run: Run; measured: Measured }[] {
  return order.flatMap((part) => {
    const found = runs.flatMap((run) => run.measured.filter((each) => each.part === part).map((measured) => ({ run, measured }))).at(-1)
    return found ? [found] : []
  })
}

const [begin, end] = ['<!-- bench -->', '<!-- /bench -->']

/** Puts the newest figures of each part between the marks in a text, each table with the commit that it belongs to. */
export function withTables(text: string, runs: readonly Run[], order: readonly string[]): string {
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`the text has no ${begin} … ${end}`)
  const tables = newest(runs, order).map(({ run: { at, sources, machine }, measured }) =>
    `${markdown(measured)}\n\n${at.slice(0, 10)}, commit ${sources.commit}${sources.isChanged ? ' and what was not committed yet' : ''}, ${machine.cores} cores, Node ${machine.node}.`)
  return [before, begin, '\n', tables.join('\n\n'), '\n', end, after].join('')
}

/** Shows the newest figures of each part in the README. */
export async function showInReadme(order: readonly string[]): Promise<void> {
  await writeFile(readme, withTables(await readFile(readme, 'utf8'), await kept(), order))
}
