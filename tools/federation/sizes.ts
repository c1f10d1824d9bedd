import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin, Rspack } from '@rsbuild/core'

/** What a page may weigh: JavaScript in brotli, in kilobytes of 1000 bytes. */
export interface Budget {
  /** What it is called where it is printed. */
  page: string
  /** What it imports later than its first scripts, but before it can be used, as the sources say it: `./case/case-list.page.tsx`, `@wuxin/web/api`. */
  from: readonly string[]
  kilobytes: number
}

export type Chunk = Rspack.StatsChunk

/** The files that a page loads: the first ones, and those of every chunk that one of its imports loads. */
export function filesOf(chunks: readonly Chunk[], { from }: Pick<Budget, 'from'>): string[] {
  const loaded = chunks.filter(({ initial, origins = [] }) => initial || origins.some(({ request = '' }) => from.includes(request)))
  return [...new Set(loaded.flatMap(({ files = [] }) => files))]
}

/** The module's texts in the default language, which come with every part. */
const texts = './locales/zh-CN.json'
const residentTexts = './locales/resident/zh-CN.json'

/** The texts that come with a part of this build: a module may have fewer for residents. */
export const textsOf = (chunks: readonly Chunk[], isResident: boolean): string =>
  isResident && chunks.some(({ origins = [] }) => origins.some(({ request }) => request === residentTexts)) ? residentTexts : texts

/**
 * The parts of a module that its face loads lazily, each with what it may weigh. Pages for residents count with their texts, in a
 * tighter whole; staff fetch the module's texts once for all of its pages, however many there are, so these weigh by themselves.
 */
export const moduleBudgets = (chunks: readonly Chunk[]): Budget[] => {
  const parts = chunks.flatMap((chunk) => (chunk.origins ?? []).filter(({ moduleName = '' }) => moduleName.endsWith('src/module.tsx')).flatMap(({ request }) => request ?? []))
  return [...new Set(parts)].filter((part) => part === texts || !part.endsWith('.json')).map((part) => {
    if (part === texts) return { page: part, from: [part], kilobytes: 36 }
    return part.includes('resident') ? { page: part, from: [part, textsOf(chunks, true)], kilobytes: 21 } : { page: part, from: [part], kilobytes: 24 }
  })
}

/** A build's chunks with what is in them and what asks for them. */
export const chunksOf = (stats: Rspack.Stats | Rspack.MultiStats): readonly Chunk[] =>
  stats.toJson({ all: false, chunks: true, chunkOrigins: true }).chunks ?? []

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
