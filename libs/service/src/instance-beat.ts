import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { beat, instanceOrder, instancesPath, type InstanceReport, type Order } from './instance.ts'
import type { Peers } from './peers.ts'

interface Parts extends Omit<InstanceReport, 'id' | 'state' | 'address'> {
  peers: Peers
  log: Logger
  /** Does what the registry says; called when it says something else than before. */
  obey(order: Order): Promise<void>
}

/** An instance as it shows itself to the registry: it says what it is, again and again, and is told what to do. */
export class InstanceBeat {
  readonly id = randomUUID()
  /** Where others reach it, once it listens. */
  address: string | null = null
  readonly #parts: Parts
  #state: InstanceReport['state'] = 'starting'
  #order: Order | null = null
  #obeyed: Promise<unknown> = Promise.resolve()
  #isHeard = true
  #timer: NodeJS.Timeout | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Says a new state at once, and from then on at every beat. Resolves when the registry has heard it or cannot. */
  async announce(state: InstanceReport['state']): Promise<void> {
    this.#state = state
    this.#timer ??= setInterval(() => void this.#report(), beat).unref()
    await this.#report()
  }

  /** Says nothing any more. */
  stop(): void {
    clearInterval(this.#timer)
  }

  async #report(): Promise<void> {
    const { peers, log, obey, ...self } = this.#parts
    const said = this.#state
    try {
      const answer = await peers.ask('platform', instancesPath, { ...self, id: this.id, address: this.address, state: said } satisfies InstanceReport)
      if (!answer.ok) throw new Error(`the registry answered ${answer.status}`)
      const { state: order } = instanceOrder.parse(await answer.json())
      this.#isHeard = true
      // Orders are for those who are ready; one that drains takes none any more.
      if (said !== 'ready' || said !== this.#state || order === this.#order) return
      this.#order = order
      if (order === 'wait') log.warn({ version: self.version }, 'waits: another version serves, or this one was never published')
      else log.info({ version: self.version, order }, 'instance')
      this.#obeyed = this.#obeyed.then(() => obey(order)).catch((error) => log.error({ err: error, order }, 'instance'))
    } catch (error) {
      if (this.#isHeard) log.warn({ err: error }, 'the registry does not hear this instance')
      this.#isHeard = false
    }
  }
}
