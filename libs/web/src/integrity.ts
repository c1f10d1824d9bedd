import type { ModuleFederationRuntimePlugin } from '@module-federation/enhanced/runtime'
import { timeoutSignal, type ModuleVersion } from './registry.ts'

/** What the registry promises of the files below a version's folder, by absolute address. */
export interface PromisedFiles {
  /** The SHA-384 of an address, null where it lies in a published folder and is not listed, undefined where it is none of ours. */
  of(url: string): string | null | undefined
}

/** The promises of the versions that this page loads. */
export function promisedFiles(versions: () => Iterable<ModuleVersion>): PromisedFiles {
  return {
    of(url) {
      const address = new URL(url, location.href)
      for (const { manifest, files } of versions()) {
        const folder = new URL('.', new URL(manifest, location.href)).href
        if (address.href.startsWith(folder)) return files[decodeURI(address.href.slice(folder.length))] ?? null
      }
      return address.pathname.startsWith('/modules/') || address.origin !== location.origin ? null : undefined
    },
  }
}

/** A hash that no file has: a script that bears it is refused by the browser. */
const impossible = `sha384-${'A'.repeat(64)}`

/** Milliseconds after which a file that hangs is given up. */
const patience = { manifest: 5000, script: 15_000 }

/**
 * Lets the federation runtime load only what the registry lists, byte for byte: the manifest by fetch, the entry and
 * preloaded chunks as scripts. (A build's own chunks bear their hashes in the entry that is checked here.)
 */
export function integrityPlugin(promised: PromisedFiles, attempted: (url: string) => void): ModuleFederationRuntimePlugin {
  return {
    name: 'wuxin-integrity',
    fetch(url, init) {
      attempted(url)
      const integrity = promised.of(url)
      if (integrity === null) return Promise.reject(new Error(`not listed: ${url}`))
      return fetch(url, { ...init, integrity: integrity ?? impossible, signal: timeoutSignal(patience.manifest) })
    },
    createScript({ url }) {
      attempted(url)
      const script = document.createElement('script')
      script.crossOrigin = 'anonymous'
      script.integrity = promised.of(url) ?? impossible
      script.src = url
      return { script, timeout: patience.script }
    },
    createLink({ url, attrs }) {
      attempted(url)
      const link = document.createElement('link')
      for (const [name, value] of Object.entries(attrs ?? {})) link.setAttribute(name, String(value))
      link.crossOrigin = 'anonymous'
      link.integrity = promised.of(url) ?? impossible
      link.href = url
      return { link }
    },
  }
}
