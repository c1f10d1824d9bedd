import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin } from '@rsbuild/core'

const named = ({ name: one }: { name: string }, { name: other }: { name: string }) => (one < other ? -1 : 1)

/** What a federation manifest says, with what is shared in the order of its names. The plugin leaves it as its hash tables have it. */
export const inOrder = (manifest: string): string =>
  JSON.stringify(JSON.parse(manifest, (key, value) => (key === 'shared' ? value.toSorted(named) : value)))

/**
 * Brings the manifest that a production build wrote in order, before it is compressed: the same sources are to give the same
 * files everywhere. The plugin's statistics go: nobody reads them, and they are never in the same order twice.
 */
export const orderly = (): RsbuildPlugin => ({
  name: 'wuxin:orderly',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ stats, isWatch }) => {
        if (isWatch || !stats || stats.hasErrors()) return
        const manifest = join(api.context.distPath, 'mf-manifest.json')
        await writeFile(manifest, inOrder(await readFile(manifest, 'utf8')))
        await rm(join(api.context.distPath, 'mf-stats.json'), { force: true })
      },
    })
  },
})
