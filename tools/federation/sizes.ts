import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin, Rspack } from '@rsbuild/core'

/** What a page may weigh: JavaScript in brotli, in kilobytes of 1000 bytes. */
export interface Budget {
  /** What it is called where it is printed. */
  page: string
  /** The imports that begin it, as their sources say them: `./main.tsx`. */
  from: readonly string[]
  /** What is shared and taken later, but before the page can be used. */
  takes?: readonly string[]
  kilobytes: number
}

export type Chunk = Rspack.StatsChunk

/** Chunks that one import loads together; an import of something shared is known by its module, not by its words. */
const loadedBy = (chunks: readonly Chunk[], isIt: (origin: { request?: string; moduleName?: string }) => boolean) =>
  chunks.filter((chunk) => chunk.origins?.some((origin) => isIt(origin)))

/** What a chunk takes from what is shared: `@wuxin/web/ui`, `react`. */
const takenBy = (chunk: Chunk): string[] =>
  (chunk.modules ?? []).flatMap(({ name = '' }) => /^consume shared module \(\S+\) (\S+)@/.exec(name)?.[1] ?? [])

/** The files that a page loads: its own chunks, and those of everything shared that these take, and so on. */
export function filesOf(chunks: readonly Chunk[], { from, takes = [] }: Pick<Budget, 'from' | 'takes'>): string[] {
  const loaded = new Set(loadedBy(chunks, ({ request = '' }) => from.includes(request)))
  const known = new Set<string>()
  const waiting = [...takes, ...[...loaded].flatMap(takenBy)]
  for (let shared = waiting.pop(); shared !== undefined; shared = waiting.pop()) {
    if (known.has(shared)) continue
    known.add(shared)
    const isShared = new RegExp(`^consume shared module \\(\\S+\\) ${shared.replace(/[/.-]/g, '\\$&')}@`)
    for (const chunk of loadedBy(chunks, ({ moduleName = '' }) => isShared.test(moduleName))) {
      loaded.add(chunk)
      waiting.push(...takenBy(chunk))
    }
  }
  const first = chunks.filter((chunk) => chunk.initial)
  return [...new Set([...first, ...loaded].flatMap((chunk) => chunk.files ?? []))]
}

/** The module's texts in the default language, which come with every part. */
const texts = './locales/zh-CN.json'
const residentTexts = './locales/resident/zh-CN.json'

/** The texts that come with a part of this build: a module may have fewer for residents. */
export const textsOf = (chunks: readonly Chunk[], isResident: boolean): string =>
  isResident && loadedBy(chunks, ({ request }) => request === residentTexts).length > 0 ? residentTexts : texts

/** The parts of a module that its face loads lazily, each with what it may weigh: pages for residents count in a tighter whole. */
export const moduleBudgets = (chunks: readonly Chunk[]): Budget[] => {
  const parts = chunks.flatMap((chunk) => (chunk.origins ?? []).filter(({ moduleName = '' }) => moduleName.endsWith('src/module.tsx')).flatMap(({ request }) => request ?? []))
  return [...new Set(parts)].filter((part) => !part.endsWith('.json')).map((part) => {
    const isResident = part.includes('resident')
    return { page: part, from: [part, textsOf(chunks, isResident)], kilobytes: isResident ? 22 : 40 }
  })
}

/** A build's chunks with what is in them and what asks for them. */
export const chunksOf = (stats: Rspack.Stats | Rspack.MultiStats): readonly Chunk[] =>
  stats.toJson({ all: false, chunks: true, chunkModules: true, chunkOrigins: true, chunkModulesSpace: Infinity, dependentModules: true }).chunks ?? []

async function weigh(folder: string, files: readonly string[]): Promise<number> {
  const scripts = files.filter((file) => file.endsWith('.js'))
  const bytes = await Promise.all(scripts.map(async (file) => (await readFile(join(folder, `${file}.br`))).byteLength))
  return bytes.reduce((sum, each) => sum + each, 0) / 1000
}

/** Prints what the pages weigh after a production build (of many, the heaviest three), and fails past a budget. */
export const sizes = (budgetsOf: (chunks: readonly Chunk[]) => readonly Budget[]): RsbuildPlugin => ({
  name: 'wuxin:sizes',
  setup(api) {
    api.onAfterBuild(async ({ stats, isWatch }) => {
      if (isWatch || !stats) return
      const chunks = chunksOf(stats)
      const pages = await Promise.all(
        budgetsOf(chunks).map(async (budget) => ({ ...budget, weight: await weigh(api.context.distPath, filesOf(chunks, budget)) })),
      )
      const heaviest = pages.sort((one, other) => other.weight / other.kilobytes - one.weight / one.kilobytes)
      const lines = heaviest.map(({ page, weight, kilobytes }) => ({ line: `${page}: ${weight.toFixed(1)} of ${kilobytes} KB (brotli)`, isOver: weight > kilobytes }))
      for (const { line } of lines.slice(0, 3)) api.logger.info(line)
      const over = lines.filter(({ isOver }) => isOver)
      if (over.length) throw new Error(`too heavy:\n${over.map(({ line }) => line).join('\n')}`)
    })
  },
})
