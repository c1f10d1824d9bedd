import { z } from 'zod'
import { receive } from './events.ts'
import { carriedBy, envelope, outbox, type Envelope } from './outbox.ts'
import type { Running } from './runtime.ts'

const batch = 50

/** What became of a delivery: the ids of the events that a service could not take, now. */
export const refusals = z.object({ refused: z.array(z.uuid()) })

/** Events that a service takes at a time: their commits share a write to disk, and connections are left for requests. */
const atOnce = 6

/** Takes a delivery of events, each in a transaction of its own: one that fails does not keep the others back. */
export async function takeDelivery(service: Running, messages: Envelope[]): Promise<z.infer<typeof refusals>> {
  const refused: string[] = []
  const waiting = messages.values()
  const takeInTurn = async () => {
    for (const message of waiting) {
      await receive(service, message).catch((error) => {
        service.log.error({ err: error, event: message.name, id: message.id }, 'event refused')
        refused.push(message.id)
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeInTurn))
  return { refused }
}

/** Hands events to every service. Answers the ids of those that have to come again: their inboxes pass over what they had. */
async function deliver(service: Running, messages: Envelope[]): Promise<Set<string>> {
  const again = await Promise.all(
    service.peers.ids().map(async (peer) => {
      try {
        const response = await service.peers.ask(peer, '/internal/events', messages)
        if (!response.ok) throw new Error(`answered ${response.status}`)
        return refusals.parse(await response.json()).refused
      } catch (error) {
        service.log.warn({ err: error, peer }, 'events wait')
        return messages.map((message) => message.id)
      }
    }),
  )
  return new Set(again.flat())
}

/** Starts to carry this service's events to the others, as they are committed. */
export async function startRelay(service: Running): Promise<void> {
  const options = { batchSize: batch, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true } as const
  const worker = await service.boss.work<Envelope, unknown, typeof options>(outbox, options, async (jobs) => {
    const again = await deliver(service, jobs.map((job) => envelope.parse(job.data)))
    return jobs.map((job) => ({ id: job.id, status: again.has(job.data.id) ? ('failed' as const) : ('completed' as const) }))
  })
  carriedBy(service, worker)
}

/** Carries what waits in the outbox now, once. Answers how many events arrived and how many have to come again. */
export async function relayOnce(service: Running): Promise<{ delivered: number; waiting: number }> {
  const done = { delivered: 0, waiting: 0 }
  for (;;) {
    const jobs = await service.boss.fetch<Envelope>(outbox, { batchSize: batch })
    if (jobs.length === 0) return done
    const again = await deliver(service, jobs.map((job) => envelope.parse(job.data)))
    const [failed, arrived] = [jobs.filter((job) => again.has(job.data.id)), jobs.filter((job) => !again.has(job.data.id))]
    if (arrived.length > 0) await service.boss.complete(outbox, arrived.map((job) => job.id))
    if (failed.length > 0) await service.boss.fail(outbox, failed.map((job) => job.id))
    done.delivered += arrived.length
    done.waiting += failed.length
  }
}
