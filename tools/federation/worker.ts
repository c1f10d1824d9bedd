import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rspack, type RsbuildPlugin, type Rspack } from '@rsbuild/core'

/** The browsers' worker at the root of the origin, built by itself: it shares nothing with pages. */
const workerConfig = (source: string, folder: string): Rspack.Configuration => ({
  mode: 'production',
  target: ['webworker', 'es2022'],
  entry: source,
  output: { path: folder, filename: 'sw.js' },
  module: { rules: [{ test: /\.ts$/, loader: 'builtin:swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }, type: 'javascript/auto' }] },
})

const built = (config: Rspack.Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    rspack(config, (error, stats) => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve()))
  })

/** The files that a host's pages are made of, by their addresses: what a phone takes along to do without network. */
const filesOf = async (folder: string, base: string): Promise<string[]> =>
  (await readdir(join(folder, 'static'), { recursive: true })).filter((file) => /\.(js|css)$/.test(file)).map((file) => `${base}static/${file.replaceAll('\\', '/')}`).toSorted()

/** Builds a host's service worker as `sw.js`, and writes down beside it, in `files.json`, what its pages are made of. */
export const withWorker = (source: string, base: string): RsbuildPlugin => ({
  name: 'wuxin:worker',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ isWatch }) => {
        if (isWatch) return
        const { distPath, rootPath } = api.context
        await built(workerConfig(join(rootPath, source), distPath))
        await writeFile(join(distPath, 'files.json'), JSON.stringify(await filesOf(distPath, base)))
      },
    })
  },
})
