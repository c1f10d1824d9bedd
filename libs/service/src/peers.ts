import { randomUUID } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import { issueServiceToken, type Keys } from './token.ts'

/** How requests reach a service: a function in the same process, or the address of another. */
export type Reach = (request: Request) => Response | Promise<Response>

/** The other services of the suite; no code behind this knows whether they share the process. */
export class Peers {
  readonly #self: string
  readonly #keys: Keys
  readonly #reach: Map<string, Reach>

  /** `reach` may grow while the suite starts. */
  constructor(self: string, keys: Keys, reach: Map<string, Reach>) {
    this.#self = self
    this.#keys = keys
    this.#reach = reach
  }

  ids(): string[] {
    return [...this.#reach.keys()]
  }

  /** Asks another service in this one's name, with `more` headers. Throws UNAVAILABLE where it cannot be reached. */
  async ask(service: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Response> {
    const reach = this.#reach.get(service)
    if (!reach) throw new DomainError('UNAVAILABLE', { service }, 'fault')
    const headers = { authorization: `Bearer ${await issueServiceToken(this.#keys, this.#self)}`, 'content-type': 'application/json', ...more }
    // What services ask one another may be sent twice: the key says so to whoever sends it.
    const asked = body === undefined ? { headers } : { headers: { ...headers, 'idempotency-key': randomUUID() }, method: 'POST', body: JSON.stringify(body) }
    const request = new Request(`http://${service}${path}`, asked)
    try {
      return await reach(request)
    } catch (cause) {
      throw Object.assign(new DomainError('UNAVAILABLE', { service }, 'fault'), { cause })
    }
  }
}

const headersWithin = 10_000

/** Reaches a service in another process. It gives up where no answer begins within ten seconds; the answer itself may last. */
export const reachByAddress = (address: string): Reach => async (request) => {
  const { pathname, search } = new URL(request.url)
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), headersWithin)
  try {
    return await fetch(new Request(new URL(pathname + search, address), request), { signal: AbortSignal.any([giveUp.signal, request.signal]), redirect: 'manual' })
  } finally {
    clearTimeout(timer)
  }
}
