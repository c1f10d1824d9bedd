import { DomainError } from '@wuxin/platform/error'
import { fileLimits, partSaid, uploadLimit, type UploadState } from '@wuxin/platform/file.schema'
import { callContext } from '@wuxin/service/call-context'
import { idempotencyKey } from '@wuxin/service/idempotency'
import { resident } from '@wuxin/service/procedure'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inReading, inWork, type Call, type Work } from '@wuxin/service/work'
import { clientOf, countOne } from '../client-count.ts'
import { bytesOf } from '@wuxin/service/request-body'
import { partBytes, partSize, removePart, writePart } from './file-disk.ts'
import { lockUpload, store } from './file-upload.ts'
import { File } from './file.entity.ts'

/** An unfinished upload: whose it is, how long it will be, how much of it was written and committed. */
interface Growing {
  request: string
  owner: string
  length: number
  sent: number
  begunAt: Date
}

/** One part: where it begins, how long the whole is, its bytes. */
interface Part {
  offset: number
  length: number
  bytes: Buffer
}

const procedure = 'file.upload'
const nothing: UploadState = { offset: 0, file: null }
const growing = (work: Work, key: string): Promise<Growing | undefined> =>
  work.db.selectFrom('upload_part').select(['request', 'owner', 'length', 'sent', 'begun_at as begunAt']).where('request', '=', key).executeTakeFirst() as Promise<Growing | undefined> // as its migration makes it

async function asked(service: Running, request: Request, key: string): Promise<Call> {
  const { caller, now, requestId } = await callContext(service, request)
  if (!idempotencyKey.test(key)) throw new DomainError('INVALID_INPUT', { fields: ['key'] })
  return { caller: caller ?? resident, now, procedure, requestId }
}

/** How much of an upload has come, for whoever goes on with it. Throws what `assertGoesOn` throws. */
export async function arrivedOf(service: Running, request: Request, key: string): Promise<UploadState> {
  const call = await asked(service, request, key)
  return inReading(service, call, everywhere, (work) => stateOf(work, key, call.caller.id))
}

/** The bytes on the disk are the truth as well: what a crash took from there is sent again. */
async function stateOf(work: Work, key: string, owner: string, length?: number): Promise<UploadState> {
  const file = await work.em.findOne(File, { request: key })
  const part = await growing(work, key)
  if (part) assertGoesOn(part, owner, length)
  if (file) assertSent(file, owner)
  if (file) return { offset: part?.length ?? length ?? file.bytes, file: file.stored() }
  return part ? { offset: Math.min(part.sent, await partSize(work.service.dataDir, key)), file: null } : nothing
}

/** What an account sent is told to that one alone: whoever learns its key learns nothing of it. Throws as `assertGoesOn` does. */
function assertSent({ uploaderId }: File, owner: string): void {
  if (uploaderId === null || uploaderId === owner) return
  throw owner === resident.id ? new DomainError('UNAUTHENTICATED') : new DomainError('KEY_REUSED', {}, 'conflict')
}

/** Whoever began without being signed in goes on signed in; whose session ended meanwhile signs in first. Throws UNAUTHENTICATED and KEY_REUSED. */
function assertGoesOn(part: Growing, owner: string, length = part.length): void {
  if (part.owner !== owner && owner === resident.id) throw new DomainError('UNAUTHENTICATED')
  if ((part.owner !== owner && part.owner !== resident.id) || part.length !== length) throw new DomainError('KEY_REUSED', {}, 'conflict')
}

/**
 * Takes the next part of an upload; the last one makes it a file, once for its key. Throws UPLOAD_OFFSET with the offset from which it goes
 * on, TOO_LARGE past the limits or the length that was said first, TOO_MANY as for whole uploads, what `assertGoesOn` throws, and what `contentOf`
 * throws: then nothing is left of it.
 */
export async function takePart(service: Running, request: Request, key: string): Promise<UploadState> {
  const call = await asked(service, request, key)
  const said = partSaid.safeParse({ offset: request.headers.get('upload-offset'), length: request.headers.get('upload-length') })
  if (!said.success) throw new DomainError('INVALID_INPUT', { fields: said.error.issues.map(({ path }) => `upload-${path.join('.')}`) })
  const { offset, length } = said.data
  if (length > fileLimits.bytes) throw new DomainError('TOO_LARGE', { limit: fileLimits.bytes })
  const before = await inReading(service, call, everywhere, (work) => stateOf(work, key, call.caller.id, length))
  if (before.file) return before
  const bytes = await bytesOf(request, fileLimits.part, new DomainError('TOO_LARGE', { limit: fileLimits.part })).catch((error: unknown) => {
    // The line broke: no fault of anybody here, and nobody hears the answer.
    throw error instanceof DomainError ? error : new DomainError('INVALID_INPUT', { fields: ['body'] })
  })
  if (offset === 0) await countOne(service, { what: 'upload', most: uploadLimit.files, minutes: uploadLimit.minutes }, call.caller.kind === 'staff' ? call.caller.id : clientOf(request))
  const state = await inWork(service, call, everywhere, (work) => append(work, key, { offset, length, bytes }))
  return state.file === null && state.offset === length ? finish(service, call, key) : state
}

async function append(work: Work, key: string, { offset, length, bytes }: Part): Promise<UploadState> {
  await lockUpload(work, key)
  const state = await stateOf(work, key, work.caller.id, length)
  if (state.file) return state
  if (offset !== state.offset) throw new DomainError('UPLOAD_OFFSET', { offset: state.offset }, 'conflict')
  const sent = offset + bytes.byteLength
  if (sent > length) throw new DomainError('TOO_LARGE', { limit: length })
  if (bytes.byteLength === 0 && sent < length) throw new DomainError('INVALID_INPUT', { fields: ['body'] })
  await writePart(work.service.dataDir, key, { offset, bytes })
  await work.db
    .insertInto('upload_part')
    .values({ request: key, owner: work.caller.id, length, sent, begun_at: work.now })
    .onConflict((conflict) => conflict.column('request').doUpdateSet({ sent, owner: work.caller.id }))
    .execute()
  return { offset: sent, file: null }
}

/** The whole is there: it becomes a file, or is refused and forgotten. */
async function finish(service: Running, call: Call, key: string): Promise<UploadState> {
  const upload = await partBytes(service.dataDir, key).catch(() => null)
  // Somebody else has finished it just now.
  if (upload === null) return inReading(service, call, everywhere, (work) => stateOf(work, key, call.caller.id))
  const file = await store(service, call, { upload, key }).catch(async (error: unknown) => {
    if (error instanceof DomainError && error.level === 'refused') await forget(service, call, key)
    throw error
  })
  await forget(service, call, key)
  return { offset: upload.byteLength, file }
}

/** Lets go of what was sent in parts. */
async function forget(service: Running, call: Call, key: string): Promise<void> {
  await inWork(service, call, everywhere, async (work) => {
    await lockUpload(work, key)
    await work.db.deleteFrom('upload_part').where('request', '=', key).execute()
    await removePart(service.dataDir, key)
  })
}

/** Lets go of uploads that nobody went on with for as long as an unattached file is kept. Answers how many. */
export async function forgetUnfinished(service: Running, call: Call): Promise<number> {
  const before = new Date(call.now.getTime() - fileLimits.hours * 60 * 60_000)
  const old = await inWork(service, call, everywhere, (work) => work.db.selectFrom('upload_part').select('request').where('begun_at', '<', before).execute())
  for (const { request } of old) await forget(service, call, request)
  return old.length
}
