import type { RsbuildPlugin, Rspack } from '@rsbuild/core'
import type { Budget } from './sizes.ts'

/** What a module takes at once: not what it takes when it comes to it, nor what it only names. */
const isTakenAtOnce = (connection: Rspack.ModuleGraphConnection) => connection.dependency.type !== 'import()' && connection.getActiveState(undefined) !== false

const isLibrary = (module: Rspack.Module) => /[\\/]node_modules[\\/]/.test(module.nameForCondition() ?? '')

/** Everything that some modules take at once, and what those take, by identifiers. */
export function takenAtOnce(graph: Pick<Rspack.ModuleGraph, 'getOutgoingConnections'>, starts: readonly Rspack.Module[]): Set<string> {
  const taken = new Set<string>()
  const waiting = [...starts]
  for (let module = waiting.pop(); module; module = waiting.pop()) {
    if (taken.has(module.identifier())) continue
    taken.add(module.identifier())
    for (const connection of graph.getOutgoingConnections(module)) if (connection.module && isTakenAtOnce(connection)) waiting.push(connection.module)
  }
  return taken
}

/** The modules that an `import()` asks for by one of these words. */
const importedLater = (graph: Rspack.ModuleGraph, modules: Iterable<Rspack.Module>, requests: readonly string[]): Rspack.Module[] =>
  [...modules]
    .flatMap((module) => graph.getOutgoingConnections(module))
    .flatMap(({ module, dependency }) => (module && dependency.type === 'import()' && requests.includes(dependency.request ?? '') ? module : []))

/**
 * Puts all libraries that the first page takes into one file: each shared thing has a file of its own otherwise, and what
 * some of them have in common has more. A file costs a request and its head, and is compressed by itself. Our own code
 * changes oftener, and stays apart.
 */
export const firstPage = (pages: readonly Budget[]): RsbuildPlugin => ({
  name: 'wuxin:first-page',
  setup(api) {
    if (api.context.action === 'dev') return // nothing is left out of what is only named there
    const imports = pages.flatMap(({ from }) => from)
    let first = new Set<string>()
    const group = { test: (module: Rspack.Module) => first.has(module.identifier()) && isLibrary(module), name: 'libraries', chunks: 'all', enforce: true, priority: -5 } as const
    api.modifyRsbuildConfig((config, { mergeRsbuildConfig }) => mergeRsbuildConfig(config, { splitChunks: { cacheGroups: { first: group } } }))
    api.modifyRspackConfig((_, { appendPlugins }) =>
      appendPlugins({
        apply(compiler: Rspack.Compiler) {
          compiler.hooks.thisCompilation.tap('wuxin:first-page', ({ entries, hooks, moduleGraph }) =>
            hooks.optimizeModules.tap('wuxin:first-page', (modules) => {
              const entered = [...entries.values()].flatMap(({ dependencies }) => dependencies.flatMap((each) => moduleGraph.getModule(each) ?? []))
              first = takenAtOnce(moduleGraph, [...entered, ...importedLater(moduleGraph, modules, imports)])
            }),
          )
        },
      }),
    )
  },
})
