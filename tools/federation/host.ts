import { defineConfig, mergeRsbuildConfig } from '@rsbuild/core'
import { browsers, commonConfig } from './build-config.ts'
import { firstPage } from './first-page.ts'
import { preloaded } from './preload.ts'
import { leaveShared } from './runtime.ts'
import { inPlaceOf, providedBy } from './provided.ts'
import { sizes, type Budget } from './sizes.ts'
import { withWorker } from './worker.ts'

/** A host: its name, the address that it is served below, and what it may weigh. */
export interface HostOptions {
  name: keyof typeof providedBy
  /** `/` for the shell, `/r/` for the residents' page. */
  base: string
  title: string
  browsers: keyof typeof browsers
  budgets: readonly Budget[]
  /** Its service worker, for pages that go on without network. */
  worker?: string
}

/** The kit's own code is small and every page needs some of it: one file, rather than a copy in each of its entry points. Its English comes when it is chosen. */
const kit = { test: /[\\/]libs[\\/](web|platform)[\\/]src[\\/](?!.*[\\/]en-US\.json$)/, name: 'kit', chunks: 'all', enforce: true } as const

/** A part of the kit that no first page draws with: a file of its own, which comes with the pages that do. */
const room = (name: string, test: RegExp) => ({ test, name, chunks: 'all', enforce: true, priority: 1 }) as const
const rooms = {
  record: room('kit-record', /[\\/]libs[\\/]web[\\/]src[\\/](record-page|related-panels|steps|timeline|facts|history|step-drawer|action-drawer|schema-form|apply-field-errors|conflict-notice|masked-text|moment-input|ordered|ordered-input)\./),
  trace: room('kit-trace', /[\\/]libs[\\/]web[\\/]src[\\/]trace[\\/]/),
  figure: room('kit-figure', /[\\/]libs[\\/]web[\\/]src[\\/]figure[\\/]/),
  settings: room('kit-settings', /[\\/]libs[\\/]web[\\/]src[\\/](settings-page|setting-control|clock-input)/),
  offline: room('kit-offline', /[\\/]libs[\\/]web[\\/]src[\\/]offline[\\/]/),
  search: room('kit-search', /[\\/]libs[\\/]web[\\/]src[\\/]resident[\\/]search[\\/]/),
  follow: room('kit-follow', /[\\/]libs[\\/](web[\\/]src[\\/]resident[\\/]follow[\\/]|platform[\\/]src[\\/]tracking-code)/),
}

/** Where the list of everything shared stands; it exists in the build's memory alone. */
const sharedScript = './src/shared.virtual.js'

/** The whole build configuration of a host: it knows no module, and provides what modules share. */
export const hostConfig = ({ name, base, title, browsers: audience, budgets, worker }: HostOptions) =>
  defineConfig(
    mergeRsbuildConfig(
      commonConfig(browsers[audience], [
        firstPage(budgets),
        preloaded(base, budgets),
        sizes(() => budgets),
        ...(worker ? [withWorker(worker, base)] : []),
      ]),
      {
        source: { entry: { index: './src/main.tsx' }, preEntry: sharedScript },
        html: { title, template: './src/index.html', scriptLoading: 'defer' },
        output: { assetPrefix: base },
        dev: { assetPrefix: base },
        resolve: { alias: Object.fromEntries(Object.entries(inPlaceOf[name]).map(([asked, given]) => [`${asked}$`, given])) },
        tools: {
          rspack: (_, { rspack, appendPlugins }) => appendPlugins(new rspack.experiments.VirtualModulesPlugin({ [sharedScript]: leaveShared(providedBy[name]) })),
        },
        splitChunks: { cacheGroups: { kit, ...rooms } },
        security: { nonce: '__NONCE__' },
      },
    ),
  )
