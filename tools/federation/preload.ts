import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin } from '@rsbuild/core'
import { preloadTag } from './preload-tag.ts'
import { chunksOf, filesOf, type Budget } from './sizes.ts'

const hashOf = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`

/**
 * Names in a host's page what its first page takes. Federation asks for what is shared only once the host's first script
 * runs, and for what a module's page takes once that is there; a browser that knows beforehand asks for all at once.
 */
export const preloaded = (base: string, pages: readonly Budget[]): RsbuildPlugin => ({
  name: 'wuxin:preload',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ stats, isWatch }) => {
        if (isWatch || !stats || stats.hasErrors()) return
        const chunks = chunksOf(stats)
        const page = join(api.context.distPath, 'index.html')
        const html = await readFile(page, 'utf8')
        const later = [...new Set(pages.flatMap((each) => filesOf(chunks, each)))].filter((file) => !html.includes(`${base}${file}"`))
        const tags = await Promise.all(later.map(async (file) => preloadTag(`${base}${file}`, hashOf(await readFile(join(api.context.distPath, file))))))
        await writeFile(page, html.replace('</head>', `${tags.join('')}</head>`))
      },
    })
  },
})
