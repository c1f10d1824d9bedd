import { fileLimits, filesAsked, type UploadState } from '@wuxin/platform/file.schema'
import { DomainError } from '@wuxin/platform/error'
import type { Running } from '@wuxin/service/runtime'
import { isFileLinkValid } from '@wuxin/service/token'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyOf } from '@wuxin/service/request-body'
import { bytesOf, thumbnailBytes } from './file-disk.ts'
import { fileLibraries } from './file-libraries.ts'
import { arrivedOf, takePart } from './file-part.ts'
import { takeUpload } from './file-upload.ts'
import { File } from './file.entity.ts'

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' }

/** Nothing that somebody uploaded runs in our origin, is guessed to be something else, or is kept by a cache on the way. */
const guarded = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, max-age=1800',
  'cross-origin-resource-policy': 'same-origin',
}

/** Uploads, and files given out to whoever has a link that the service of their record signed. */
export function fileRoutes(app: Hono, service: Running): void {
  app.post('/files', async (context) => context.json(await takeUpload(service, context.req.raw), 201))
  app.get('/files/parts/:key', (context) => arrivedOf(service, context.req.raw, context.req.param('key')).then((state) => told(context, state)))
  app.patch('/files/parts/:key', (context) => takePart(service, context.req.raw, context.req.param('key')).then((state) => told(context, state)))
  app.get('/files/:id', (context) => giveOut(context, service))
  app.post('/internal/files', async (context) => {
    const { ids, by } = await bodyOf(context.req.raw, filesAsked)
    const files = await service.orm.em.fork().find(File, { id: { $in: ids }, freedAt: null })
    return context.json(files.filter((file) => by === undefined || file.mayBeKept(by)).map((file) => file.stored()))
  })
}

/** How far an upload is, also for whoever asks with HEAD alone. */
const told = (context: Context, state: UploadState): Response =>
  context.json(state, 200, { 'cache-control': 'no-store', 'upload-offset': String(state.offset), 'upload-complete': state.file ? '?1' : '?0' })

async function giveOut(context: Context, service: Running): Promise<Response> {
  const { id = '' } = context.req.param()
  const { until = '', sign = '', size } = context.req.query()
  if (!isFileLinkValid(service.keys, id, until, sign, service.now())) throw new DomainError('FORBIDDEN', { reason: 'link' })
  const file = z.uuid().safeParse(id).success ? await service.orm.em.fork().findOne(File, { id, freedAt: null }) : null
  const bytes = file && (await bytesOf(service.dataDir, file.hash))
  if (!file || !bytes) throw new DomainError('NOT_FOUND', { id })
  const isThumbnail = size === 'thumb' && file.width !== null
  const etag = `"${file.hash}${isThumbnail ? `-${fileLimits.thumb}` : ''}"`
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, { ...guarded, etag })
  const body = isThumbnail ? await thumbnailBytes(service.dataDir, file.hash, async () => (await fileLibraries()).thumbnailOf(bytes)) : bytes
  const mime = isThumbnail ? 'image/webp' : file.mime
  const disposition = file.mime === 'application/pdf' ? 'attachment' : 'inline'
  const name = `${file.id}.${extensions[mime]}`
  return context.body(new Uint8Array(body), 200, { ...guarded, etag, 'content-type': mime, 'content-disposition': `${disposition}; filename="${name}"` })
}
