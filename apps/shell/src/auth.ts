import { DomainProblem } from '@wuxin/web/problem'
import { requestHeaders } from '@wuxin/web/api'
import { signInOptions } from '@wuxin/platform/session.schema'
import { z } from 'zod'

/** What signing in answers: signed in, or a second factor is asked for. */
export type SignInStep = 'done' | 'second-factor'

const refusal = z.object({ error: z.object({ data: z.object({ domain: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }) }) }) })

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
  const domain = refusal.safeParse(answer).data?.error.data.domain
  throw new DomainProblem({ ...(domain ?? { code: 'UNAVAILABLE', level: 'fault' as const }), status: response.status })
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

const sampleAccounts = z.array(z.object({ userName: z.string(), label: z.string(), county: z.string(), countyName: z.string().nullable() }))
export type SampleAccount = z.infer<typeof sampleAccounts>[number]

/** The sample accounts, none where the suite runs without sample data. */
export async function askSampleAccounts(): Promise<SampleAccount[]> {
  const response = await fetch('/api/platform/sample-accounts')
  return response.ok ? sampleAccounts.parse(await response.json()) : []
}

/** The password that all sample accounts share; the server refuses to leave loopback while it is valid. */
export const samplePassword = 'Wuxin-2025-demo'

/** The departments whose own sign-in is offered. */
export async function askProviders(): Promise<{ id: string; name: string }[]> {
  const response = await fetch('/api/platform/sign-in-options')
  return response.ok ? signInOptions.parse(await response.json()).providers : []
}

/** Goes to a department's own sign-in, and comes back to this address. */
export async function signInBy(provider: string): Promise<void> {
  const here = location.pathname + location.search
  const { url } = z.object({ url: z.url() }).parse(await post('sign-in/social', { provider, to: here, failed: here }))
  location.assign(url)
}
