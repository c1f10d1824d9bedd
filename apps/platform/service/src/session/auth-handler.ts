import { DomainError } from '@wuxin/platform/error'
import type { Running } from '@wuxin/service/runtime'
import { authOf } from './auth.ts'

/** better-auth's codes in the suite's words; what is not listed is told by its status alone. */
const codes: Record<string, string> = {
  INVALID_PASSWORD: 'PASSWORD_WRONG',
  INVALID_CODE: 'CODE_WRONG',
  INVALID_BACKUP_CODE: 'CODE_WRONG',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'TOO_MANY',
  ACCOUNT_TEMPORARILY_LOCKED: 'TOO_MANY',
  TOTP_NOT_ENABLED: 'SECOND_FACTOR_OFF',
  TWO_FACTOR_NOT_ENABLED: 'SECOND_FACTOR_OFF',
  TOTP_ALREADY_ENABLED: 'SECOND_FACTOR_ON',
  ACCOUNT_DISABLED: 'ACCOUNT_DISABLED',
}
const byStatus: Record<number, string> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 429: 'TOO_MANY' }

/** Cookies of a page that came by https never travel without it. */
function withSecureCookies(response: Response, request: Request): Response {
  if (request.headers.get('x-forwarded-proto') !== 'https') return response
  const cookies = response.headers.getSetCookie()
  const secured = new Response(response.body, response)
  secured.headers.delete('set-cookie')
  for (const cookie of cookies) secured.headers.append('set-cookie', `${cookie}; Secure`)
  return secured
}

/** Lets better-auth answer a request. Throws what it refuses in the suite's words. */
export async function authAnswer(service: Running, request: Request, body?: object): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  const asked = body ? new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }) : request
  const response = await authOf(service).handler(asked)
  if (response.status < 400) return withSecureCookies(response, request)
  const answer = (await response.json().catch(() => null)) as { code?: string } | null // better-auth's errors carry a code, other faults may not
  if (response.status >= 500) throw new Error(`sign-in answered ${response.status} ${answer?.code ?? ''}`)
  throw new DomainError(codes[answer?.code ?? ''] ?? byStatus[response.status] ?? 'INVALID_INPUT')
}

/** An answer with the cookies of another and a body of our own: better-auth's holds the session's secret. */
export function withCookiesOf(response: Response, body: object): Response {
  const answer = Response.json(body, { headers: { 'cache-control': 'no-store' } })
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('set-cookie', cookie)
  return answer
}
