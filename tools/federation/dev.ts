import { join } from 'node:path'
import type { RsbuildConfig } from '@rsbuild/core'
import { sourcesFolder } from './sources-address.ts'

/** Where the servers of a development session listen. */
export interface DevPlaces {
  /** The module that comes from its sources. */
  module: string
  /** Origin of the running suite. */
  suite: string
  /** Ports of the two development servers. */
  shellPort: number
  modulePort: number
}

/** What a development server does before it serves. */
export type ServerSetup = Extract<NonNullable<RsbuildConfig['server']>['setup'], (...given: never[]) => unknown>

const host = '127.0.0.1'

/**
 * Keeps the renderers that React announces: a module's fast refresh starts after the host's React did, and finds them
 * here. (What fast refresh puts here by itself keeps none.)
 */
const keepRenderers = `(() => {
  const renderers = new Map()
  const inject = (renderer) => renderers.set(renderers.size + 1, renderer).size
  const none = () => {}
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= { renderers, inject, supportsFiber: true, onScheduleFiberRoot: none, onCommitFiberRoot: none, onCommitFiberUnmount: none }
})()`

const devIntegrity = join(import.meta.dirname, 'browser', 'dev-integrity.ts')
const kit = /[\\/]libs[\\/]web[\\/]src$/

/** Everything of the origin but the shell itself. */
const ofSuite = /^\/(api|registry|files|modules|r|healthz)(\/|$)/

const quiet = { printUrls: false, strictPort: true, host } as const

/** A development server keeps its build in memory; the folder that it would empty first is what the running suite serves. */
const besideBuilds: RsbuildConfig['output'] = { cleanDistPath: false }

const clientAt = (port: number): RsbuildConfig['dev'] => ({ client: { host, port, protocol: 'ws', logLevel: 'error' }, lazyCompilation: false, cliShortcuts: false, progressBar: false })

/** What the shell's build configuration is merged with: the suite behind it, one module from its sources before that. */
export const devHost = ({ module, suite, shellPort, modulePort }: DevPlaces, setup: ServerSetup): RsbuildConfig => ({
  server: {
    ...quiet,
    port: shellPort,
    setup,
    proxy: [
      { pathFilter: sourcesFolder(module), target: `http://${host}:${modulePort}` },
      { pathFilter: (path) => ofSuite.test(path), target: suite, changeOrigin: false },
    ],
  },
  dev: clientAt(shellPort),
  output: besideBuilds,
  html: { tags: [{ tag: 'script', head: true, append: false, children: keepRenderers }] },
  tools: {
    rspack: (_, { rspack, appendPlugins }) =>
      appendPlugins(
        new rspack.NormalModuleReplacementPlugin(/^\.\/integrity\.ts$/, (asked) => {
          if (kit.test(asked.context ?? '')) asked.request = devIntegrity
        }),
      ),
  },
})

/** What a module's build configuration is merged with: served below the development host's origin, updated from its own port. */
export const devModule = ({ module, shellPort, modulePort }: DevPlaces): RsbuildConfig => ({
  server: { ...quiet, port: modulePort, cors: { origin: `http://${host}:${shellPort}` } },
  dev: { ...clientAt(modulePort), assetPrefix: `http://${host}:${shellPort}${sourcesFolder(module)}` },
  output: besideBuilds,
})
