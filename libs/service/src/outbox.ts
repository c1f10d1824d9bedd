import { randomUUIDv7 } from 'node:crypto'
import type { EventType } from '@wuxin/events/define'
import { CompiledQuery } from 'kysely'
import { z } from 'zod'
import { ahead } from './postgres/connection.ts'
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
  /** The work that announced it, as it travels: whoever receives takes what one work announced in its order. */
  work: z.uuid().optional(),
})
export type Envelope = z.infer<typeof envelope>

/** What one row of the outbox holds: the events of one work, in the order in which it announced them. One by itself was left by an older version. */
const announced = z.union([z.array(envelope), envelope.transform((event) => [event])])

/** A row of the outbox, and what it carries. */
export interface Parcel {
  id: string
  events: Envelope[]
}

/** Reads a row of the outbox. */
export const parcelOf = ({ id, data }: { id: string; data: unknown }): Parcel => ({ id, events: announced.parse(data).map((event) => ({ ...event, work: id })) })

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

/** An event as it travels. Throws where the service does not declare that it publishes it, or the payload is not as the event says. */
export function envelopeOf<Payload extends z.ZodType>(work: Work, event: EventType<Payload>, payload: z.input<Payload>): Envelope {
  const { id, publishes } = work.service.spec
  if (!publishes.some((declared) => declared.name === event.name)) throw new Error(`${id} publishes ${event.name} without declaring it`)
  return { id: randomUUIDv7(), name: event.name, source: id, at: work.now.toISOString(), requestId: work.requestId, payload: event.payload.parse(payload) }
}

/** Puts the events of a work into the outbox, in its transaction and in one row, which keeps their order; they go with its commit. */
export async function sendEvents(work: Work, events: readonly Envelope[]): Promise<void> {
  if (events.length === 0) return
  const executeSql = async (text: string, values: unknown[] = []) => {
    await ahead(work.db, CompiledQuery.raw(text, values))
    return { rows: [] }
  }
  await work.service.boss.insert(outbox, [{ data: events }], { db: { executeSql } })
}
