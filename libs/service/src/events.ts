import type { EventType } from '@wuxin/events/define'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Envelope } from './outbox.ts'
import type { Running } from './runtime.ts'
import { everywhere } from './scope.ts'
import { inWork, system, type Work } from './work.ts'

/** What a module does when another announces something; it runs once per event, in one transaction. */
export interface Subscription {
  event: EventType
  handle(payload: unknown, work: Work): Promise<void>
}

/** Declares a reaction to an event. */
export function on<Payload extends z.ZodType>(event: EventType<Payload>, handle: (payload: z.infer<Payload>, work: Work) => Promise<void>): Subscription {
  return { event, handle: (payload, work) => handle(event.payload.parse(payload), work) }
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
