import { DomainError } from '@wuxin/platform/error'
import { largestRelease, releaseDocument, type ReleaseDocument, type SignedDocument } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { isDeepStrictEqual } from 'node:util'
import { assertAllowed, clientOf, countOne } from '../client-count.ts'
import { bytesOf } from '@wuxin/service/request-body'
import { lockModule } from './channel-turn.ts'
import { checkDocument, enrolmentFor } from './publisher-key-check.ts'
import { checkedBuild, manifestName, placeBuild, type Build } from './registry-build.ts'
import { assertNothingBreaks } from './registry-contract.queries.ts'
import { ModuleRelease, ModuleTurn, ModuleVersion } from './registry.entity.ts'
import { contentsOf, dropContents, keepContent, missingContents } from './release-contents.ts'

/** What a publication came to: `isNew` is false where this very version was published before. */
export interface Published {
  module: string
  version: string
  isNew: boolean
}

const publisher = (service: Running, name: string) => ({ ...system(service.id), name })

/** Work of the registry in the name of whoever a key or this installation stands for. */
export const inRegistry = <Result>(service: Running, procedure: string, name: string, run: (work: Work) => Promise<Result>): Promise<Result> =>
  inWork(service, { caller: publisher(service, name), now: service.now(), procedure, requestId: procedure }, everywhere, run)

/**
 * Announces a release: what its department signed is checked, and the hashes are answered whose contents have to be sent.
 * Announced again it goes on where it was interrupted. Throws what `checkDocument` throws, KEY_FOREIGN, TOO_LARGE,
 * FILE_TWICE, CONTRACT_BROKEN with what would break, and VERSION_TAKEN where the version exists with other content.
 */
export async function announceRelease(service: Running, signed: SignedDocument): Promise<{ release: string; isKnown: boolean; missing: string[] }> {
  return inRegistry(service, 'registry.announce', '', async (work) => {
    const { document, keys } = await checkDocument(work, signed, 'release')
    work.caller.name = enrolmentFor(keys, document).name
    assertSound(document)
    const { module, part, version, files } = document
    await lockModule(work, module)
    const known = await work.em.findOne(ModuleVersion, { module, part, version })
    if (known) {
      assertSame(known, document)
      return { release: known.id, isKnown: true, missing: [] }
    }
    await assertNothingBreaks(work, document)
    const draft = (await work.em.findOne(ModuleRelease, { module, part, version })) ?? work.em.create(ModuleRelease, { module, part, version, document: '', signature: '', key: '', at: work.now })
    Object.assign(draft, { document: signed.body, signature: signed.signature, key: signed.key, at: work.now })
    await work.em.flush()
    return { release: draft.id, isKnown: false, missing: await missingContents(service.dataDir, draft.id, files) }
  })
}

function assertSound({ module, part, files, contract }: ReleaseDocument): void {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size > largestRelease) throw new DomainError('TOO_LARGE', { limit: largestRelease })
  const paths = files.map((file) => file.path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice) throw new DomainError('FILE_TWICE', { path: twice })
  if (contract.part !== part) throw new DomainError('CONTRACT_UNREADABLE', { module })
  if (part === 'service' && files.length > 0) throw new DomainError('FILE_EXTRA', { path: paths[0] })
}

/** Compares without the time and the brotli twins, which no version consists of. */
function assertSame(known: ModuleVersion, { module, part, version, files, contract }: ReleaseDocument): void {
  const listed = Object.fromEntries(files.filter(({ path }) => known.files[path] || !path.endsWith('.br')).map(({ path, hash }) => [path, hash]))
  const isSame = part === 'web' ? isDeepStrictEqual(listed, { ...known.files }) : isDeepStrictEqual(known.contract, contract)
  if (!isSame) throw new DomainError('VERSION_TAKEN', { module, version })
}

async function draftOf(work: Work, id: string): Promise<{ draft: ModuleRelease; document: ReleaseDocument }> {
  const draft = await work.em.findOne(ModuleRelease, { id })
  if (!draft) throw new DomainError('NOT_FOUND', { release: id })
  return { draft, document: releaseDocument.parse(JSON.parse(draft.document)) }
}

/** Contents of releases that there are not, of one client: whoever was overtaken while publishing has a few. */
const strangerLimit = { what: 'release', most: 40, minutes: 10 } as const

/**
 * Takes one content of an announced release; its bytes are read once it is known to be wanted, and only so many. Throws
 * NOT_FOUND, and TOO_MANY for who goes on to send for releases that there are not; FILE_EXTRA for what the release does not list, FILE_CHANGED.
 */
export async function takeContent(service: Running, { release, hash }: { release: string; hash: string }, request: Request): Promise<void> {
  const client = clientOf(request)
  await assertAllowed(service, strangerLimit, client)
  const { files } = await inRegistry(service, 'registry.upload', '', async (work) => (await draftOf(work, release)).document).catch(async (error: unknown) => {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') await countOne(service, strangerLimit, client)
    throw error
  })
  const file = files.find((each) => each.hash === hash)
  if (!file) throw new DomainError('FILE_EXTRA', { hash })
  await keepContent(service.dataDir, release, file, await bytesOf(request, file.size, new DomainError('FILE_CHANGED', { path: file.path })))
}

/**
 * Stores an announced release as a version, which nobody is given yet. Throws FILE_MISSING, what `readBuild` throws of
 * contents, VERSION_WRONG where they make another version than was signed, CONTRACT_UNREADABLE and CONTRACT_BROKEN.
 */
export async function finishRelease(service: Running, release: string): Promise<Published> {
  const { document } = await inRegistry(service, 'registry.finish', '', (work) => draftOf(work, release))
  const { module, part, version, files, contract } = document
  let build: Build | null = null
  if (part === 'web') {
    build = checkedBuild(module, await contentsOf(service.dataDir, release, files))
    if (build.version !== version) throw new DomainError('VERSION_WRONG', { version, made: build.version })
    if (!isDeepStrictEqual(build.contract, contract)) throw new DomainError('CONTRACT_UNREADABLE', { module })
  }
  const published = await inRegistry(service, 'registry.finish', '', async (work) => {
    await lockModule(work, module)
    const { draft } = await draftOf(work, release)
    const { keys } = await checkDocument(work, { body: draft.document, key: draft.key, signature: draft.signature }, 'release')
    work.caller.name = enrolmentFor(keys, document).name
    await assertNothingBreaks(work, document)
    if (build) await placeBuild(build, service.dataDir, module)
    keepVersion(work, document, { body: draft.document, key: draft.key, signature: draft.signature })
    work.em.remove(draft)
    return { module, version, isNew: true }
  })
  await dropContents(service.dataDir, release)
  return published
}

/** Stores a version with the document that was signed; nobody is given it yet. */
export function keepVersion(work: Work, { module, part, version, files, contract }: ReleaseDocument, { body, key, signature }: SignedDocument): void {
  const hashes = Object.fromEntries(files.filter(({ path }) => !isTwin(path, files)).map(({ path, hash }) => [path, hash]))
  const made = { publishedAt: work.now, publishedBy: work.caller.name }
  work.em.create(ModuleVersion, { module, part, version, manifest: part === 'web' ? manifestName : null, files: hashes, contract, document: body, signature, key, ...made })
  work.em.create(ModuleTurn, { module, part, county: '', action: 'published', version, at: work.now, by: work.caller.name, reason: '' })
}

const isTwin = (path: string, files: readonly { path: string }[]) => path.endsWith('.br') && files.some((file) => `${file.path}.br` === path)
