import { DomainError } from '@wuxin/platform/error'

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/** Whether a request may be sent twice: by its method, or because its key makes the service answer what it answered before. */
export const isRepeatable = ({ method, headers }: Request): boolean => idempotent.has(method) || headers.has('idempotency-key')

/** Gives the same request as often as it is sent. Its body is read once: small ones come with a key, large ones are limited. */
export async function repetitions(request: Request): Promise<() => Request> {
  if (!request.body) return () => request
  const { url, method, headers, signal } = request
  const body = await request.arrayBuffer()
  return () => new Request(url, { method, headers, signal, body })
}

/** The connection was never made, or broke before an answer began. */
const unanswered = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET'])

/** Whether a failed request got not one byte of an answer: `fetch` only fails before the answer's head is there. */
export function wasNotAnswered(error: unknown): boolean {
  if (error instanceof DomainError || !(error instanceof Error)) return false
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException // what undici puts there; anything else has no such code
  return code !== undefined && unanswered.has(code)
}
