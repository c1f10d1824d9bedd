import { fileLimits, uploadLimit, type StoredFile } from '@wuxin/platform/file.schema'
import { DomainError } from '@wuxin/platform/error'
import { callContext } from '@wuxin/service/call-context'
import { resident } from '@wuxin/service/procedure'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, type Call, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { clientOf, countOne } from '../client-count.ts'
import { uploadOf } from '@wuxin/service/request-body'
import type { Content } from './file-content.ts'
import { hashOf, keepBytes } from './file-disk.ts'
import { fileLibraries } from './file-libraries.ts'
import { File } from './file.entity.ts'

/**
 * Takes one uploaded file of staff or of a resident. Throws TOO_MANY, TOO_LARGE, INVALID_INPUT where the form has no
 * file, what `contentOf` throws, and KEY_REUSED where the key came with another file.
 */
export async function takeUpload(service: Running, request: Request): Promise<StoredFile> {
  const { caller, now, key, requestId } = await callContext(service, request)
  await countOne(service, { what: 'upload', most: uploadLimit.files, minutes: uploadLimit.minutes }, caller?.kind === 'staff' ? caller.id : clientOf(request))
  const upload = await uploadOf(request, fileLimits.bytes)
  return store(service, { caller: caller ?? resident, now, procedure: 'file.upload', requestId }, { upload, key })
}

/** Keeps what was sent, once for a key. Throws what `contentOf` throws, and KEY_REUSED where the key came with another file. */
export async function store(service: Running, call: Call, { upload, key }: { upload: Buffer; key: string | null }): Promise<StoredFile> {
  const digest = hashOf(upload)
  const known = key ? await inWork(service, call, everywhere, (work) => uploaded(work, key, digest)) : null
  if (known) return known
  const { contentOf } = await fileLibraries()
  const content = await contentOf(upload)
  return inWork(service, call, everywhere, (work) => keep(work, { content, key, digest }))
}

/** What was stored for the same key before. Throws KEY_REUSED where it was another file. */
async function uploaded(work: Work, key: string, digest: string): Promise<StoredFile | null> {
  const file = await work.em.findOne(File, { request: key })
  if (file && file.digest !== digest) throw new DomainError('KEY_REUSED', {}, 'conflict')
  return file?.stored() ?? null
}

async function keep(work: Work, { content, key, digest }: { content: Content; key: string | null; digest: string }): Promise<StoredFile> {
  if (key) await lockUpload(work, key)
  const known = key ? await uploaded(work, key, digest) : null
  if (known) return known
  const { bytes, ...facts } = content
  const hash = hashOf(bytes)
  await lockBytes(work, hash)
  await keepBytes(work.service.dataDir, hash, bytes)
  const file = work.em.create(File, { ...facts, hash, bytes: bytes.byteLength, digest, request: key, uploadedAt: work.now, uploadedBy: work.caller.kind, uploaderId: work.account?.id ?? null })
  await work.em.flush()
  return file.stored()
}

/** Until this work ends nobody else brings anything under this key. */
export const lockUpload = (work: Work, key: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext(${`upload ${key}`}))`.execute(work.db)

/** Until this work ends nobody else stores or removes these bytes. */
export const lockBytes = (work: Work, hash: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext(${`bytes ${hash}`}))`.execute(work.db)
