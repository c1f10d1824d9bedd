/** What a host shares, by the names under which modules take it; each is loaded when it is first taken. */
export type Shared = Readonly<Record<string, () => Promise<unknown>>>

/** A chunk of a module that is about to run, as the bundler's own code in the module's entry hands it over. */
export interface Taking {
  chunkId: string
  /** What the chunk waits for. */
  promises: unknown[]
  /** By chunk, the ids under which it asks for what is shared, and by these the names. */
  chunkMapping: Readonly<Record<string, readonly string[]>>
  moduleToHandlerMapping: Readonly<Record<string, { shareKey: string }>>
  /** What was taken before; empty in the beginning. */
  installedModules: Record<string, Promise<void>>
  webpackRequire: { m: Record<string, (module: { exports: unknown }) => void> }
}

/**
 * The half of module federation that a host leaves to modules, which carry none of their own: what they take is there,
 * in one version, and comes from the host alone. The federation library's runtime, which negotiates versions between
 * builds that each carry their own, would be 26 KB (brotli) before every first page.
 */
export function sharing(shared: Shared) {
  const taken = async ({ webpackRequire, installedModules }: Taking, id: string, name: string): Promise<void> => {
    try {
      const found = shared[name]
      if (!found) throw new Error(`${name} is not shared by this page`)
      const loaded = await found()
      webpackRequire.m[id] = (module) => {
        module.exports = loaded
      }
    } catch (error) {
      delete installedModules[id] // it is tried again with the next chunk
      throw error
    }
  }
  const consumes = (taking: Taking): void => {
    const { chunkId, promises, chunkMapping, moduleToHandlerMapping, installedModules } = taking
    for (const id of chunkMapping[chunkId] ?? []) {
      installedModules[id] ??= taken(taking, id, moduleToHandlerMapping[id]?.shareKey ?? id)
      promises.push(installedModules[id])
    }
  }
  const installInitialConsumes = ({ initialConsumes }: { initialConsumes: readonly string[] }): void => {
    if (initialConsumes.length > 0) throw new Error("a module's entry takes nothing by itself: its face is loaded before")
  }
  return { bundlerRuntime: { consumes, installInitialConsumes, init: () => ({}), S: {} } }
}
