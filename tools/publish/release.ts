import type { Contract } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import type { Part, ReleaseFile } from '@wuxin/platform/release.schema'
import { contractOf } from '@wuxin/service/contract'
import { sourceVersion } from '@wuxin/service/source-version'
import { serviceOf } from '../../apps/gateway/src/services.ts'
import type { Signer } from './key.ts'
import type { Registry } from './registry-client.ts'

/** One part of a module, ready to be published. */
export interface Release {
  module: string
  part: Part
  version: string
  contract: Contract
  files: ReleaseFile[]
  /** What the files hold, by their hash. */
  contents: Map<string, Buffer<ArrayBufferLike>>
}

/** A module's service as a release: what it offers and needs; its code is run by whoever deploys it. */
export async function serviceRelease(module: string): Promise<Release> {
  return { module, part: 'service', version: await sourceVersion(module), contract: contractOf(await serviceOf(module)), files: [], contents: new Map() }
}

/** Contents that are sent at the same time. */
const abreast = 4

/** What the registry said to a release: `missing` are the contents that it lacks, none where it `isKnown`. */
export interface Announced {
  release: string
  isKnown: boolean
  missing: string[]
}

/** Announces a release, which checks signature and contract before a byte of it is sent. Throws what the registry refuses with. */
export function announce(registry: Registry, signer: Signer, { module, part, version, contract, files }: Release): Promise<Announced> {
  return registry.announce(signer.sign({ kind: 'release', at: new Date().toISOString(), module, part, version, contract, files }))
}

/**
 * Sends what the registry lacks of an announced release, and has it stored. Whoever publishes the very same at the same
 * time may be first, which is as good. Throws what the registry refuses with; announced again, it goes on from there.
 */
export async function upload(registry: Registry, signer: Signer, release: Release, { release: id, missing }: Announced, progress: (sent: number) => void): Promise<void> {
  try {
    let sent = 0
    await sendAll(missing, async (hash) => {
      await registry.put(id, hash, bytesOf(release, hash))
      progress(++sent)
    })
    await registry.finish(id)
  } catch (error) {
    const mayBeThere = error instanceof DomainError && ['NOT_FOUND', 'FILE_MISSING'].includes(error.code)
    if (!mayBeThere || !(await announce(registry, signer, release)).isKnown) throw error
  }
}

function bytesOf({ contents, files }: Release, hash: string): Uint8Array<ArrayBuffer> {
  const bytes = contents.get(hash)
  if (!bytes) throw new DomainError('FILE_MISSING', { paths: files.filter((file) => file.hash === hash).map((file) => file.path) })
  return new Uint8Array(bytes)
}

/** Sends some at a time; the first that fails ends the rest, when those on their way have arrived. */
async function sendAll(hashes: readonly string[], send: (hash: string) => Promise<void>): Promise<void> {
  const waiting = [...hashes]
  const worker = async () => {
    try {
      for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) await send(hash)
    } finally {
      waiting.length = 0
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: abreast }, worker))
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}
