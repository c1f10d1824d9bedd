import type { PlatformRouter } from '@wuxin/platform-service/router'
import { moduleApi, requestHeaders } from '@wuxin/web/api'
import { DomainProblem } from '@wuxin/web/problem'
import { queryClient } from '@wuxin/web/query-client'

/** The platform's service, typed by its router. */
export const { trpc, client } = moduleApi<PlatformRouter>('platform')

/** Asks again for everything that these parts of the service have answered. */
export async function renew(...parts: ('accounts' | 'areas' | 'audit' | 'calendar' | 'compounds' | 'leaders' | 'notices' | 'outlines' | 'people' | 'posts' | 'rules' | 'session' | 'units')[]): Promise<void> {
  await Promise.all(parts.map((part) => queryClient.invalidateQueries(trpc[part].pathFilter())))
}

/** What a service's answer outside of procedures says went wrong: files and sign-in speak plain HTTP. */
export function refusal(status: number, answer: unknown): DomainProblem {
  const domain = (answer as { error?: { data?: { domain?: { code: string; params?: Record<string, unknown> } } } } | null)?.error?.data?.domain // anything else reads as a fault
  return new DomainProblem({ ...(domain ?? { code: status >= 500 ? 'UNAVAILABLE' : 'FAULT', level: 'fault' }), status })
}

const partsRefused = 422

/**
 * Sends a file that is taken whole or not at all; `key` names the intent, so that a retry of the same file does nothing twice. Answers
 * also where parts of it were wrong, after which nothing was changed. Throws a DomainProblem where it was not read.
 */
export async function sendFile(address: string, file: File, key: string): Promise<unknown> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch(address, { method: 'POST', body, headers: { ...requestHeaders(), 'idempotency-key': key } })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok && response.status !== partsRefused) throw refusal(response.status, answer)
  return answer
}
