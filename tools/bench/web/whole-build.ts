import { join } from 'node:path'
import { createRsbuild, mergeRsbuildConfig } from '@rsbuild/core'
import { browsers, commonConfig } from '../../federation/build-config.ts'
import { root } from '../../setup/run.mjs'

const allModules = join(import.meta.dirname, 'browser', 'all-modules.ts')
const kit = /[\\/]libs[\\/]web[\\/]src[\\/]federation\.ts$/

/**
 * Builds the shell's and all modules' pages as one application into a folder: the same sources, tool, settings and lazy
 * pages, without federation. The bundler splits it as it does by itself.
 */
export async function buildWhole(folder: string): Promise<void> {
  const config = mergeRsbuildConfig(commonConfig(browsers.staff, []), {
    mode: 'production',
    logLevel: 'error',
    source: { entry: { index: './src/main.tsx' } },
    html: { title: '五心', template: './src/index.html', scriptLoading: 'defer' },
    output: { distPath: { root: folder } },
    security: { nonce: '__NONCE__' },
    tools: {
      rspack: (_, { rspack, appendPlugins }) =>
        appendPlugins(
          new rspack.NormalModuleReplacementPlugin(/federation/, ({ createData }) => {
            if (createData && kit.test(createData.resource ?? '')) createData.resource = allModules
          }),
        ),
    },
  })
  const rsbuild = await createRsbuild({ cwd: join(root, 'apps', 'shell'), config })
  const { close } = await rsbuild.build()
  await close()
}
