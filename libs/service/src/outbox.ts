import { randomUUIDv7 } from 'node:crypto'
import type { EventType } from '@wuxin/events/define'
import { fromKysely } from 'pg-boss'
import { z } from 'zod'
import type { Running } from './runtime.ts'
import type { Work } from './work.ts'

/** An event on its way: a fact that one module announces to all others. */
export const envelope = z.object({
  id: z.uuid(),
  name: z.string(),
  source: z.string(),
  at: z.iso.datetime(),
  requestId: z.string(),
  payload: z.unknown(),
})
export type Envelope = z.infer<typeof envelope>

/** The queue that carries a service's events from its own transactions to the other services. */
export const outbox = 'event'

/** Whoever carries a service's events in this process now. */
const carriers = new WeakMap<Running, string>()

/** Names the worker that carries a service's events from now on. */
export const carriedBy = (service: Running, worker: string): unknown => carriers.set(service, worker)

/**
 * Has events carried that were just committed, not at the next look at the outbox. A call within this process in place of
 * a notification of the database: that would cost every commit a lock which all of the server share, and a connection to
 * listen. Where this process carries nothing, whoever does comes by within half a second.
 */
export function carryNow(service: Running): void {
  const worker = carriers.get(service)
  if (worker) service.boss.notifyWorker(worker)
}

/** Puts an event into the outbox, in the transaction of the work. Throws where the service does not declare that it publishes it. */
export async function sendEvent<Payload extends z.ZodType>(work: Work, event: EventType<Payload>, payload: z.input<Payload>): Promise<void> {
  const { id, publishes } = work.service.spec
  if (!publishes.some((declared) => declared.name === event.name)) throw new Error(`${id} publishes ${event.name} without declaring it`)
  const message: Envelope = {
    id: randomUUIDv7(),
    name: event.name,
    source: work.service.id,
    at: work.now.toISOString(),
    requestId: work.requestId,
    payload: event.payload.parse(payload),
  }
  await work.service.boss.send(outbox, message, { db: fromKysely(work.db) })
}
