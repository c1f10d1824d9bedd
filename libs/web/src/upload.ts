import { requestHeaders } from './api.ts'
import { uuid } from './idempotency.ts'
import { DomainProblem } from './problem.ts'

/** The address of a stored file. */
export const fileHref = (id: string): string => `/files/${id}`

function problemFrom(request: XMLHttpRequest): DomainProblem {
  const answer = (request.response ?? {}) as { error?: { code?: string; params?: Record<string, unknown> }; code?: string; params?: Record<string, unknown> } // a refusal is JSON; anything else reads as a fault
  const domain = answer.error ?? answer
  if (domain.code) return new DomainProblem({ code: domain.code, params: domain.params, status: request.status })
  if (request.status === 413) return new DomainProblem({ code: 'TOO_LARGE', status: 413 })
  return new DomainProblem({ code: request.status >= 500 ? 'UNAVAILABLE' : 'FAULT', level: 'fault', status: request.status })
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
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / Math.max(total, 1)))
    request.onerror = request.ontimeout = () => reject(new DomainProblem({ code: 'OFFLINE', level: 'fault' }))
    request.onload = () => {
      const id: unknown = request.response?.id
      if (request.status < 300 && typeof id === 'string') resolve(id)
      else reject(problemFrom(request))
    }
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}
