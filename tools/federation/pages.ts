import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin } from '@rsbuild/core'
import { pagesName, type PageFiles } from '@wuxin/platform/pages.schema'
import { z } from 'zod'
import { loadFace } from './use-face.ts'
import { chunksOf, filesOf, textsOf, type Chunk } from './sizes.ts'

const listed = z.array(z.object({ path: z.string(), load: z.custom<() => unknown>((load) => typeof load === 'function') })).default([])
const faceWithPages = z.object({ pages: listed, residentPages: listed })

/** What a face's lazy import asks for, in the words of its source. */
export function importedBy(load: () => unknown): string {
  const [, , request] = /\bimport\((['"])(.+?)\1\)/.exec(String(load)) ?? []
  if (!request) throw new Error(`a page is loaded by an import of one file, not by ${String(load)}`)
  return request
}

/** The files of a module's pages, from its build and its face. */
export function pageFiles(chunks: readonly Chunk[], face: unknown): PageFiles {
  const { pages, residentPages } = faceWithPages.parse(face)
  const exposed = chunks.filter(({ names = [], initial }) => initial || names.some((name) => name.startsWith('__federation_expose_'))).flatMap(({ files = [] }) => files)
  const faceFiles = [...new Set(exposed)]
  const filesIn = (of: z.infer<typeof listed>, texts: string) =>
    Object.fromEntries(of.map(({ path, load }) => [path, filesOf(chunks, { from: [importedBy(load), texts] }).filter((file) => !faceFiles.includes(file))]))
  return { face: faceFiles, pages: filesIn(pages, textsOf(chunks, false)), residentPages: filesIn(residentPages, textsOf(chunks, true)) }
}

/** Writes it beside the manifest after a production build, before that is compressed: the gateway names a page's files before the browser could know of them. */
export const paged = (id: string): RsbuildPlugin => ({
  name: 'wuxin:pages',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ stats, isWatch }) => {
        if (isWatch || !stats || stats.hasErrors()) return
        const face = await loadFace(id, join(api.context.rootPath, 'src/module.tsx'))
        await writeFile(join(api.context.distPath, pagesName), JSON.stringify(pageFiles(chunksOf(stats), face)))
      },
    })
  },
})
