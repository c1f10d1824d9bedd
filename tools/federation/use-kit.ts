import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rspack } from '@rsbuild/core'
import { emptyReading, readCode, type Reading } from './use-read.ts'

const libs = new URL('../../libs/', import.meta.url).pathname

/** Kit sources as plain scripts: what is left when types and JSX are gone. */
async function compiled(file: string): Promise<string> {
  const syntax = { syntax: 'typescript', tsx: file.endsWith('x') } as const
  const { code } = await rspack.experiments.swc.transform(await readFile(file, 'utf8'), {
    filename: file, swcrc: false, configFile: false, jsc: { parser: syntax, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
  })
  return code
}

/** A file of the kit or of the platform's words as another imports it, or as modules name it: `web/src/list-page`; null for any other. */
const fileBehind = (from: string, importer: string): string | null => {
  const path = from.startsWith('.') ? join(importer, '..', from) : from.replace(/^@wuxin\/(web|platform)\//, '$1/src/')
  return /^(web|platform)\/src\//.test(path) ? path.replace(/\.tsx?$/, '') : null
}

/** The kit as every host runs it, with the platform's words: what its files read and ask for, by their paths without an ending. */
export async function readKit(): Promise<Map<string, Reading>> {
  const folders = await Promise.all(['web/src', 'platform/src'].map(async (folder) => (await readdir(join(libs, folder), { recursive: true })).map((file) => join(folder, file))))
  const files = folders.flat().filter((file) => /(?<!\.(test|fixture))\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Reading]> => {
        const reading = emptyReading()
        readCode(await compiled(join(libs, file)), reading)
        return [file.replace(/\.tsx?$/, ''), reading]
      }),
    ),
  )
}

/** The parts of the kit that run when a module imports these (`@wuxin/web/list-page`), with all that they import; other texts name none. */
export function kitBehind(readings: ReadonlyMap<string, Reading>, entries: readonly string[]): Reading[] {
  const known = new Set<string>()
  const waiting = entries.flatMap((entry) => fileBehind(entry, '') ?? [])
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const reading = readings.get(file)
    if (!reading || known.has(file)) continue
    known.add(file)
    const importer = file
    waiting.push(...[...reading.imports].flatMap((from) => fileBehind(from, importer) ?? []))
  }
  return [...known].flatMap((file) => readings.get(file) ?? [])
}
