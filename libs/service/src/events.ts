import { randomUUIDv7 } from 'node:crypto'
import type { EventType } from '@wuxin/events/define'
import { sql } from 'kysely'
import { fromKysely } from 'pg-boss'
import { z } from 'zod'
import { inWork, system, type Work } from './work.ts'
import { everywhere } from './scope.ts'
import type { Running } from './runtime.ts'

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

/** What a module does when another announces something; it runs once per event, in one transaction. */
export interface Subscription {
  event: EventType
  handle(payload: unknown, work: Work): Promise<void>
}

/** Declares a reaction to an event. */
export function on<Payload extends z.ZodType>(event: EventType<Payload>, handle: (payload: z.infer<Payload>, work: Work) => Promise<void>): Subscription {
  return { event, handle: (payload, work) => handle(event.payload.parse(payload), work) }
}

/** Puts an event into the outbox, in the transaction of the work. */
export async function sendEvent<Payload extends z.ZodType>(work: Work, event: EventType<Payload>, payload: z.input<Payload>): Promise<void> {
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

/** Takes an event into a service: its effect and its mark in the inbox are one transaction, so a repeated delivery does nothing. */
export async function receive(service: Running, message: Envelope): Promise<void> {
  const reactions = service.spec.subscribes.filter((each) => each.event.name === message.name)
  if (reactions.length === 0) return
  const call = { caller: system(message.source), now: service.now(), procedure: `event:${message.name}`, requestId: message.requestId }
  await inWork(service, call, everywhere, async (work) => {
    const marked = await sql`insert into inbox (event, name, at) values (${message.id}::uuid, ${message.name}, ${work.now}) on conflict (event) do nothing`.execute(work.db)
    if (marked.numAffectedRows === 0n) return
    for (const reaction of reactions) await reaction.handle(message.payload, work)
  })
}
