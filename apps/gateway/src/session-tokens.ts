import type { Peers } from '@wuxin/service/peers'
import { z } from 'zod'

const answer = z.object({ token: z.string() })

/** Milliseconds for which a session's token is used again; a session that is ended elsewhere lives on no longer. */
const keptFor = 10_000
const mostKept = 5_000

interface Kept {
  token: string
  until: number
}

/** Turns session cookies into the tokens that services verify. */
export class SessionTokens {
  readonly #peers: Peers
  readonly #kept = new Map<string, Kept>()

  constructor(peers: Peers) {
    this.#peers = peers
  }

  /** The token of a session, or null where the cookie names none. Throws UNAVAILABLE while the platform is down. */
  async of(cookie: string): Promise<string | null> {
    const kept = this.#kept.get(cookie)
    if (kept && kept.until > performance.now()) return kept.token
    this.#kept.delete(cookie)
    const response = await this.#peers.ask('platform', '/internal/session', { cookie })
    if (!response.ok) return null
    const { token } = answer.parse(await response.json())
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(cookie, { token, until: performance.now() + keptFor })
    return token
  }

  /** Lets go of a session's token, because the session may just have ended. */
  forget(cookie: string): void {
    this.#kept.delete(cookie)
  }
}
