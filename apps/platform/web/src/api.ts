import type { PlatformRouter } from '@wuxin/platform-service/router'
import { moduleApi } from '@wuxin/web/api'
import { DomainProblem } from '@wuxin/web/problem'
import { queryClient } from '@wuxin/web/query-client'

/** The platform's service, typed by its router. */
export const { trpc, client } = moduleApi<PlatformRouter>('platform')

/** Asks again for everything that these parts of the service have answered. */
export async function renew(...parts: ('accounts' | 'areas' | 'audit' | 'calendar' | 'compounds' | 'leaders' | 'notices' | 'people' | 'posts' | 'rules' | 'session' | 'units')[]): Promise<void> {
  await Promise.all(parts.map((part) => queryClient.invalidateQueries(trpc[part].pathFilter())))
}

/** What a service's answer outside of procedures says went wrong: files and sign-in speak plain HTTP. */
export function refusal(status: number, answer: unknown): DomainProblem {
  const domain = (answer as { error?: { data?: { domain?: { code: string; params?: Record<string, unknown> } } } } | null)?.error?.data?.domain // anything else reads as a fault
  return new DomainProblem({ ...(domain ?? { code: status >= 500 ? 'UNAVAILABLE' : 'FAULT', level: 'fault' }), status })
}
