import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Rspack } from '@rsbuild/core'

/** The file that the bundler puts into every host and module by itself, found the way it finds it. */
const bundlerRuntime = createRequire(import.meta.url).resolve('@module-federation/webpack-bundler-runtime')
const initContainerEntry = join(dirname(bundlerRuntime), 'initContainerEntry.cjs')

/** The name under which a host leaves the federation runtime for the modules that it loads. */
const left = 'wuxinFederation'

/**
 * The first lines of a host: modules take the runtime from it instead of carrying 11 KB (brotli) of it each. Every
 * module gets objects of its own, for its build writes state into them, and starts an instance of its own: `init` would
 * look for one by the identity of the build, which is the host's. A host without exposes lacks their entry point.
 */
export const leaveRuntime = `import federation from ${JSON.stringify(bundlerRuntime)}
import { initContainerEntry } from ${JSON.stringify(initContainerEntry)}
const runtime = { ...federation.runtime, init: federation.runtime.createInstance }
Object.defineProperty(globalThis, '${left}', {
  get: () => ({ ...federation, runtime, bundlerRuntime: { ...federation.bundlerRuntime, initContainerEntry, S: {} }, bundlerRuntimeOptions: {} }),
})
`

/** The runtime's own files as CommonJS, which the bundler's plugin names. */
export const wholeRuntime = /[\\/]@module-federation[\\/](enhanced|error-codes|runtime|runtime-core|runtime-tools|sdk|webpack-bundler-runtime)[\\/]dist[\\/].*\.cjs$/

/** The same file as a module, of which a build keeps what is used; as it is where there is none. */
const lean = (file: string) => ['.js', '.mjs'].map((ends) => file.replace(/\.cjs$/, ends)).find((each) => existsSync(each)) ?? file

/** Takes it in place of those files, whether they are asked for by where they lie or by a name. */
export function leanRuntime(asked: { request: string; createData?: { resource?: string } }): void {
  const { createData } = asked
  if (createData?.resource) createData.resource = lean(createData.resource)
  else asked.request = lean(asked.request)
}

/** What a module's build calls the runtime. */
const taken = '@module-federation/webpack-bundler-runtime'

/**
 * The bundler begins every module with a script in an address of its own, which says where the runtime lies on this disk.
 * Ids of modules come from their addresses: it is said by name instead, or every checkout would build another version.
 */
export function nameRuntime(asked: { request: string }): void {
  const written = (request: string) => encodeURIComponent(JSON.stringify(request))
  asked.request = asked.request.replace(written(bundlerRuntime), written(taken))
}

/** The scripts that `nameRuntime` is for. */
export const runtimeScript = /rspack\.js!=!data:/

/** The other half of `leaveRuntime`, for a module's build. (The plugin's own `externalRuntime` leaves out the core alone.) */
export function takeRuntime({ request }: Rspack.ExternalItemFunctionData, callback: (error?: Error, external?: string) => void): void {
  callback(undefined, request === taken ? `var ${left}` : undefined)
}

/** Libraries that hold state which host and modules share through the kit: a copy of a module's own would see none of it. */
const throughKit = /^(antd|react-router|i18next|@trpc\/client|@trpc\/tanstack-react-query)(\/|$)/

/** Stops a module's build that would carry such a copy. */
export function refuseCopies({ request = '' }: Rspack.ExternalItemFunctionData, callback: (error?: Error) => void): void {
  callback(throughKit.test(request) ? new Error(`${request} is taken from @wuxin/web, which shares one with all modules`) : undefined)
}
