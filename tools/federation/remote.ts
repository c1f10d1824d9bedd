import { pluginModuleFederation } from '@module-federation/rsbuild-plugin'
import { defineConfig, mergeRsbuildConfig } from '@rsbuild/core'
import { browsers, commonConfig } from './build-config.ts'
import { orderly } from './orderly.ts'
import { paged } from './pages.ts'
import { nameRuntime, refuseCopies, runtimeScript, takeRuntime } from './runtime.ts'
import { consumed } from './provided.ts'
import { moduleBudgets, sizes } from './sizes.ts'
import { contracted } from './use.ts'

/** The whole build configuration of a module's web: one exposed file, `src/module.tsx`; everything shared comes from the host. */
export const remoteConfig = (id: string) =>
  defineConfig(
    mergeRsbuildConfig(
      commonConfig(browsers.resident, [
        pluginModuleFederation({
          name: id,
          filename: 'remoteEntry.js',
          // A property of the global scope: an id may hold hyphens, or be a name that browsers use.
          library: { type: 'global', name: `wuxin_${id}` },
          manifest: true,
          dts: false,
          shareStrategy: 'loaded-first',
          exposes: { './module': './src/module.tsx' },
          shared: consumed(),
        }),
        orderly(),
        contracted(id),
        paged(id),
        sizes(moduleBudgets),
      ]),
      {
        source: { entry: {} },
        output: { assetPrefix: 'auto', externals: [takeRuntime, refuseCopies] },
        tools: {
          htmlPlugin: false,
          rspack: (_, { rspack, appendPlugins }) => appendPlugins(new rspack.NormalModuleReplacementPlugin(runtimeScript, nameRuntime)),
        },
      },
    ),
  )
