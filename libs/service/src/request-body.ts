import { DomainError } from '@wuxin/platform/error'
import { unreadableAt } from './readable.ts'
import type { z } from 'zod'

/** A request's JSON as the schema has it. Throws INVALID_INPUT with the names of the wrong fields. */
export async function bodyOf<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await request.json().catch(() => null)
  const { data, error, success } = schema.safeParse(body)
  if (!success) throw new DomainError('INVALID_INPUT', { fields: error.issues.map((issue) => issue.path.join('.')) })
  const unreadable = unreadableAt(data)
  if (unreadable) throw new DomainError('INVALID_INPUT', { fields: [unreadable.join('.')] })
  return data
}

/** The body of a request that may have so many bytes; what goes past them is refused with `tooLong`, and not read to its end. */
function bodyWithin(request: Request, most: number, tooLong: DomainError): { body: Response; isTooLong: () => boolean } {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLong
  let arrived = 0
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        arrived += chunk.byteLength
        if (arrived > most) controller.error(tooLong)
        else controller.enqueue(chunk)
      },
    }),
  )
  return { body: new Response(counted, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }), isTooLong: () => arrived > most }
}

/** The bytes of a request. Throws `tooLong` where they are more than `most`. */
export async function bytesOf(request: Request, most: number, tooLong: DomainError): Promise<Buffer> {
  return Buffer.from(await bodyWithin(request, most, tooLong).body.arrayBuffer())
}

/** Bytes that a form has beside its file: boundaries and headers. */
const formOverhead = 16 * 1024

/** The field `file` of a form. Throws TOO_LARGE with the limit in bytes, INVALID_INPUT where the form has no file. */
export async function uploadOf(request: Request, limit: number): Promise<Buffer> {
  const tooLarge = new DomainError('TOO_LARGE', { limit })
  const { body, isTooLong } = bodyWithin(request, limit + formOverhead, tooLarge)
  const form = await body.formData().catch(() => {
    throw isTooLong() ? tooLarge : new DomainError('INVALID_INPUT', { fields: ['file'] })
  })
  const file = form.get('file')
  if (!(file instanceof Blob) || file.size === 0) throw new DomainError('INVALID_INPUT', { fields: ['file'] })
  if (file.size > limit) throw tooLarge
  return Buffer.from(await file.arrayBuffer())
}
