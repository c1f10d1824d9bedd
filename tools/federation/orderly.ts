import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RsbuildPlugin } from '@rsbuild/core'

const named = ({ name: one }: { name: string }, { name: other }: { name: string }) => (one < other ? -1 : 1)

/** What a federation manifest says, with what is shared in the order of its names. The plugin leaves it as its hash tables have it. */
export const inOrder = (manifest: string): string =>
  JSON.stringify(JSON.parse(manifest, (key, value) => (key === 'shared' ? value.toSorted(named) : value)))

/** Brings the manifests that a production build wrote in order, before they are compressed: the same sources are to give the same files everywhere. */
export const orderly = (): RsbuildPlugin => ({
  name: 'wuxin:orderly',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ stats, isWatch }) => {
        if (isWatch || !stats || stats.hasErrors()) return
        for (const name of ['mf-manifest.json', 'mf-stats.json']) {
          const file = join(api.context.distPath, name)
          await writeFile(file, inOrder(await readFile(file, 'utf8')))
        }
      },
    })
  },
})
