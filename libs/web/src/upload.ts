import { requestHeaders } from './api.ts'
import { uuid } from './idempotency.ts'
import { DomainProblem } from './problem.ts'

/** What a refused upload says; services answer their errors as JSON outside of procedures too. */
export function problemFrom({ status, response }: { status: number; response: unknown }): DomainProblem {
  const answer = response as { error?: { data?: { domain?: { code: string; params?: Record<string, unknown> } } } } | null // anything else reads as a fault
  const domain = answer?.error?.data?.domain
  if (domain) return new DomainProblem({ ...domain, status })
  if (status === 413) return new DomainProblem({ code: 'TOO_LARGE', status })
  return new DomainProblem({ code: status >= 500 ? 'UNAVAILABLE' : 'FAULT', level: 'fault', status })
}

/**
 * Sends one file and gives the id under which it is kept. `onProgress` hears whole percents; fetch cannot tell them.
 * Rejects with a DomainProblem. `key` names the intent, so that a retry stores nothing twice.
 */
export function uploadFile(file: File, onProgress: (percent: number) => void, key = uuid()): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.responseType = 'json'
    request.timeout = 120_000
    for (const [name, value] of Object.entries({ ...requestHeaders(), 'idempotency-key': key })) request.setRequestHeader(name, value)
    const lost = () => reject(new DomainProblem({ code: 'OFFLINE', level: 'fault' }))
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(total, 1))))
    request.addEventListener('error', lost)
    request.addEventListener('timeout', lost)
    request.addEventListener('load', () => {
      const id: unknown = request.response?.id
      if (request.status < 300 && typeof id === 'string') resolve(id)
      else reject(problemFrom(request))
    })
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}
