import { requestHeaders } from './api.ts'
import { DomainProblem } from './problem.ts'

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
