import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Rspack } from '@rsbuild/core'

/** The name under which a host leaves modules what they share, and the way to take it. */
const left = 'wuxinFederation'

const sharing = join(import.meta.dirname, 'browser', 'sharing.ts')

/**
 * The first script of a host: it loads nothing, and makes everything shared part of the host's build. Modules take it
 * by these names instead of carrying it, and the federation runtime too.
 */
export const leaveShared = (names: readonly string[]): string =>
  `import { sharing } from ${JSON.stringify(sharing)}
globalThis.${left}=sharing({${names.map((name) => `${JSON.stringify(name)}:()=>import(${JSON.stringify(name)})`).join()}})`

/** The file that the bundler puts into every module by itself, found the way it finds it, and what a module's build calls it. */
const bundlerRuntime = createRequire(import.meta.url).resolve('@module-federation/webpack-bundler-runtime')
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

/** The other half of `leaveShared`, for a module's build. (The plugin's own `externalRuntime` leaves out the core alone.) */
export function takeRuntime({ request }: Rspack.ExternalItemFunctionData, callback: (error?: Error, external?: string) => void): void {
  callback(undefined, request === taken ? `var ${left}` : undefined)
}

/** Libraries that hold state which host and modules share through the kit: a copy of a module's own would see none of it. */
const throughKit = /^(antd|react-router|i18next|@trpc\/client|@trpc\/tanstack-react-query)(\/|$)/

/** Stops a module's build that would carry such a copy. */
export function refuseCopies({ request = '' }: Rspack.ExternalItemFunctionData, callback: (error?: Error) => void): void {
  callback(throughKit.test(request) ? new Error(`${request} is taken from @wuxin/web, which shares one with all modules`) : undefined)
}
