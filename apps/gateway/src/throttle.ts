/** How many requests one client may make within a stretch of time. */
export interface Allowance {
  most: number
  minutes: number
}

interface Stretch {
  began: number
  taken: number
}

/** Clients that are remembered at most; beyond it all begin anew. */
const mostClients = 50_000

/** Counts the requests of each client, so that nobody without an account can flood the suite or try codes without end. */
export class Throttle {
  readonly #allowance: Allowance
  readonly #stretches = new Map<string, Stretch>()

  constructor(allowance: Allowance) {
    this.#allowance = allowance
  }

  /** Takes a request of a client at an instant, which may ask for several things at once. Answers when the next is taken, where this one is too many. */
  take(client: string, now: Date, asked = 1): Date | null {
    const length = this.#allowance.minutes * 60_000
    const known = this.#stretches.get(client)
    const stretch = known && now.getTime() - known.began < length ? known : { began: now.getTime(), taken: 0 }
    if (this.#stretches.size >= mostClients) this.#stretches.clear()
    this.#stretches.set(client, stretch)
    stretch.taken += asked
    return stretch.taken > this.#allowance.most ? new Date(stretch.began + length) : null
  }
}
