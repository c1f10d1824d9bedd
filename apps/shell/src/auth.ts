import { DomainProblem } from '@wuxin/web/problem'
import { requestHeaders } from '@wuxin/web/api'
import { z } from 'zod'

/** What signing in answers: signed in, or a second factor is asked for. */
export type SignInStep = 'done' | 'second-factor'

const refusal = z.object({ code: z.string().optional(), params: z.record(z.string(), z.unknown()).optional() })

/** Sends to the sign-in service. Throws a DomainProblem with its code, or OFFLINE. */
async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/platform/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...requestHeaders() },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new DomainProblem({ code: 'OFFLINE', level: 'fault' })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const { code, params } = refusal.safeParse(answer).data ?? {}
  const common = response.status === 429 ? 'TOO_MANY' : response.status >= 500 ? 'UNAVAILABLE' : 'SIGN_IN_REFUSED'
  throw new DomainProblem({ code: code ?? common, params, status: response.status })
}

/** Signs in with name and password. */
export async function signIn(credentials: { username: string; password: string }): Promise<SignInStep> {
  const answer = z.object({ twoFactorRedirect: z.boolean().optional() }).nullable().parse(await post('sign-in/username', credentials))
  return answer?.twoFactorRedirect ? 'second-factor' : 'done'
}

/** Gives the code of the second factor. */
export async function giveSecondFactor(code: string): Promise<SignInStep> {
  await post('two-factor/verify-totp', { code })
  return 'done'
}

/** Ends this session. */
export const signOut = (): Promise<unknown> => post('sign-out', {})

/** Ends every session of the account, this one with them. */
export async function signOutEverywhere(): Promise<void> {
  await post('revoke-sessions', {})
  await signOut().catch(() => undefined) // its session may be gone with the others
}

const sampleAccounts = z.array(z.object({ userName: z.string(), label: z.string(), county: z.string() }))
export type SampleAccount = z.infer<typeof sampleAccounts>[number]

/** The sample accounts, none where the suite runs without sample data. */
export async function askSampleAccounts(): Promise<SampleAccount[]> {
  const response = await fetch('/api/platform/sample-accounts')
  return response.ok ? sampleAccounts.parse(await response.json()) : []
}

/** The password that all sample accounts share; the server refuses to leave loopback while it is valid. */
export const samplePassword = 'Wuxin-2025-demo'
