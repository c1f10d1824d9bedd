import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

/** How an answer is made smaller; browsers take brotli over encrypted lines only. */
export type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The best encoding that a browser takes, or null. */
export function encodingFor(context: Context): Encoding | null {
  const best = accepts(context, {
    header: 'Accept-Encoding', supports: ['br', 'gzip'], default: '',
    match: (taken, { supports, default: none }) => supports.find((each) => taken.some(({ type, q }) => type.toLowerCase() === each && q > 0)) ?? none,
  })
  return best === 'br' || best === 'gzip' ? best : null
}

/** Bytes in an encoding, with so much effort (1 to 9) as their use is worth. */
export async function encode(plain: Uint8Array<ArrayBuffer>, encoding: Encoding, effort: number): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength }
  return new Uint8Array(encoding === 'br' ? await brotli(plain, { params }) : await zip(plain, { level: effort }))
}

/** Effort for what is sent once, and bytes below which an answer gains nothing. */
const briefly = 4
const worthwhile = 1_000

/**
 * Whether one of our own pages asks. Only to these an answer is sent smaller: a page of another origin that makes a reader's
 * browser ask, and watches the line, would learn from the length whether its words stand in the answer (BREACH).
 * No such page can send a header of ours, nor say that it is of our origin.
 */
const isAskedByOwnPage = (context: Context) => context.req.header('sec-fetch-site') === 'same-origin' || context.req.header('x-request-id') !== undefined

/** Whether somebody takes an answer piece by piece, as it comes about. */
const isTakenInPieces = (context: Context) => `${context.req.header('trpc-accept')} ${context.req.header('accept')}`.includes('application/jsonl')

/** Data as it goes over the line: JSON of some size is encoded where a page of ours takes it; streams, files and pictures are left as they are. */
export async function sentSmaller(context: Context, answer: Response): Promise<Response> {
  const { status, headers: said } = answer
  const isData = said.get('content-type')?.startsWith('application/json') && !said.has('content-encoding') && !isTakenInPieces(context)
  const encoding = isData && answer.body && isAskedByOwnPage(context) ? encodingFor(context) : null
  if (!encoding) return answer
  const plain = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(said)
  for (const name of ['content-length', 'transfer-encoding']) headers.delete(name)
  headers.append('vary', 'accept-encoding')
  if (plain.byteLength < worthwhile) return new Response(plain, { status, headers })
  headers.set('content-encoding', encoding)
  // The same in meaning, not byte for byte.
  const etag = headers.get('etag')
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`)
  return new Response(await encode(plain, encoding, briefly), { status, headers })
}
