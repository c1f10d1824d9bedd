import type { Running } from '@wuxin/service/runtime'

/** Milliseconds for which an answer holds, and after which a service that says nothing counts as down. */
const heldFor = 5_000
const patience = 2_000

type Health = 'up' | 'down'

interface Known {
  health: Health
  until: number
}

/** Whether services answer; one question to each, however many ask here. */
export class ServiceHealth {
  readonly #service: Running
  readonly #known = new Map<string, Known>()
  readonly #asked = new Map<string, Promise<Health>>()

  constructor(service: Running) {
    this.#service = service
  }

  async of(id: string): Promise<Health> {
    const known = this.#known.get(id)
    if (known && known.until > performance.now()) return known.health
    const asked = this.#asked.get(id) ?? this.#ask(id).finally(() => this.#asked.delete(id))
    this.#asked.set(id, asked)
    return asked
  }

  async #ask(id: string): Promise<Health> {
    let giveUp: NodeJS.Timeout | undefined
    const silence = new Promise<null>((resolve) => (giveUp = setTimeout(() => resolve(null), patience).unref()))
    const answer = await Promise.race([this.#service.peers.ask(id, '/healthz').catch(() => null), silence])
    clearTimeout(giveUp)
    const health = answer?.ok ? 'up' : 'down'
    this.#known.set(id, { health, until: performance.now() + heldFor })
    return health
  }
}

const healths = new WeakMap<Running, ServiceHealth>()

/** The health of the other services, as one service knows it. */
export function healthOf(service: Running): ServiceHealth {
  const health = healths.get(service) ?? new ServiceHealth(service)
  healths.set(service, health)
  return health
}
