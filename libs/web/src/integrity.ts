import type { ModuleVersion } from './registry.ts'

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

/** What a script's `integrity` says, so that the browser runs only what the registry lists, byte for byte. (A build's own chunks bear their hashes in the entry that is checked here.) */
export const integrityOf = (promised: PromisedFiles, url: string): string => promised.of(url) ?? impossible
