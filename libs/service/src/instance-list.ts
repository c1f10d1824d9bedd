import { DomainError } from '@wuxin/platform/error'
import type { Logger } from 'pino'
import { instancesPath, refreshEvery, servingInstances, type ServingInstances } from './instance.ts'
import { isRepeatable, repetitions, wasNotAnswered } from './instance-retry.ts'
import { Peers, reachByAddress, type Reach } from './peers.ts'
import type { Keys } from './token.ts'

interface Target {
  id: string
  send: Reach
}

/**
 * Where every service is reached now, as the registry says: a map from service to reach that follows the registry in
 * place. Requests go to a service's instances in turn. Where the registry names nobody for a service, or cannot be
 * asked, the instances known last are tried: they may just have been slow to show themselves.
 */
export class InstanceList {
  /** For `Peers` and the gateway; it grows as services appear. */
  readonly reach = new Map<string, Reach>()
  readonly #targets = new Map<string, Target[]>()
  readonly #local = new Map<string, Reach>()
  readonly #byAddress = new Map<string, Reach>()
  /** Services that only the registry's word made known: with it they are forgotten. */
  #heard = new Set<string>()
  readonly #registry: Peers
  readonly #log: Logger
  #turn = 0
  #etag = ''
  #isHeard = true
  #asking: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined

  /** `self` is in whose name the registry is asked. */
  constructor(self: string, keys: Keys, log: Logger) {
    // Asks without looking at the registry after a failure: that is what it is doing.
    this.#registry = new Peers(self, keys, new Map([['platform', (request) => this.#inTurn('platform', request, new Set())]]))
    this.#log = log
  }

  /** An instance of this process, which no address leads to. */
  addLocal(service: string, id: string, send: Reach): void {
    this.#local.set(id, send)
    this.#know(service, [{ id, send }])
  }

  /** Where a service is looked for until the registry says more; null where only the registry knows. */
  addAddress(service: string, address: string | null): void {
    this.#know(service, address === null ? [] : [{ id: address, send: this.#at(address) }])
  }

  /** Looks at the registry every second from now on; resolves after the first look. */
  async follow(): Promise<void> {
    this.#timer ??= setInterval(() => void this.refresh(), refreshEvery).unref()
    await this.refresh()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Looks at the registry now; whoever asks meanwhile waits for the same answer. */
  refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = null))
    return this.#asking
  }

  async #ask(): Promise<void> {
    try {
      const answer = await this.#registry.ask('platform', instancesPath, undefined, { 'if-none-match': this.#etag })
      this.#isHeard = true
      if (answer.status === 304) return
      if (!answer.ok) throw new Error(`the registry answered ${answer.status}`)
      this.#take(servingInstances.parse(await answer.json()))
      this.#etag = answer.headers.get('etag') ?? ''
    } catch (error) {
      if (this.#isHeard) this.#log.warn({ err: error }, 'the registry does not say who serves')
      this.#isHeard = false
    }
  }

  #take({ services }: ServingInstances): void {
    for (const gone of [...this.#heard].filter((service) => !(service in services))) {
      this.#targets.delete(gone)
      this.reach.delete(gone)
    }
    this.#heard = new Set(Object.keys(services).filter((service) => this.#heard.has(service) || !this.reach.has(service)))
    for (const [service, instances] of Object.entries(services)) {
      const reached = instances.flatMap(({ id, address }) => {
        const send = this.#local.get(id) ?? (address === null ? null : this.#at(address))
        return send ? [{ id, send }] : []
      })
      this.#know(service, reached)
    }
  }

  #know(service: string, targets: Target[]): void {
    if (targets.length > 0 || !this.#targets.has(service)) this.#targets.set(service, targets)
    if (!this.reach.has(service)) this.reach.set(service, (request) => this.#send(service, request))
  }

  #at(address: string): Reach {
    const reach = this.#byAddress.get(address) ?? reachByAddress(address)
    this.#byAddress.set(address, reach)
    return reach
  }

  /** To the next instance that did not fail; with all failed, to any: it may be there again. */
  async #inTurn(service: string, request: Request, failed: Set<string>): Promise<Response> {
    const known = this.#targets.get(service) ?? []
    const fresh = known.filter(({ id }) => !failed.has(id))
    const choice = fresh.length > 0 ? fresh : known
    const target = choice[(this.#turn = (this.#turn + 1) % 0xffff) % choice.length]
    if (!target) throw new DomainError('UNAVAILABLE', { service }, 'fault')
    try {
      return await target.send(request)
    } catch (error) {
      failed.add(target.id)
      throw error
    }
  }

  async #send(service: string, request: Request): Promise<Response> {
    const failed = new Set<string>()
    // One that just showed itself may have been missed by the last look.
    if (!this.#targets.get(service)?.length) await this.refresh()
    if (!isRepeatable(request)) return this.#inTurn(service, request, failed)
    const next = await repetitions(request)
    for (;;) {
      const before = failed.size
      try {
        return await this.#inTurn(service, next(), failed)
      } catch (error) {
        if (request.signal.aborted) throw error
        // Once more at most to one that failed already.
        if (failed.size === before || !wasNotAnswered(error)) {
          this.#log.warn({ err: error, service, failed: [...failed] }, 'no instance answers')
          throw error
        }
        await this.refresh()
      }
    }
  }
}
