import { z } from 'zod'
import { receive } from './events.ts'
import { carriedBy, outbox, parcelOf, type Envelope, type Parcel } from './outbox.ts'
import type { Running } from './runtime.ts'

/** Works whose events are taken from the outbox at a time. */
const batch = 50

/** Events in one delivery, but those of one work are never parted: it is answered before whoever sent it gives up. */
const mostEvents = 200

/** What became of a delivery: the ids of the events that a service could not take, now. */
export const refusals = z.object({ refused: z.array(z.uuid()) })

/** Works whose events a service takes at a time: their commits share a write to disk, and connections are left for requests. */
const atOnce = 6

/**
 * Takes a delivery of events, each in a transaction of its own: those of one work in their order, so one that cannot be taken now keeps
 * those behind it back, and no others.
 */
export async function takeDelivery(service: Running, messages: Envelope[]): Promise<z.infer<typeof refusals>> {
  const refused: string[] = []
  const waiting = Map.groupBy(messages, ({ id, work = id }) => work).values()
  const takeInTurn = async () => {
    for (const events of waiting) refused.push(...(await takeInOrder(service, events)))
  }
  await Promise.all(Array.from({ length: atOnce }, takeInTurn))
  return { refused }
}

/** Answers the ids of those that have to come again: the first that could not be taken, and all behind it. */
async function takeInOrder(service: Running, events: readonly Envelope[]): Promise<string[]> {
  for (const [place, message] of events.entries()) {
    try {
      await receive(service, message)
    } catch (error) {
      service.log.error({ err: error, event: message.name, id: message.id }, 'event refused')
      return events.slice(place).map(({ id }) => id)
    }
  }
  return []
}

/** Hands events to every service, some at a time. Answers the ids of those that have to come again: their inboxes pass over what they had. */
async function deliver(service: Running, parcels: readonly Parcel[]): Promise<Set<string>> {
  const again = new Set<string>()
  for (const messages of deliveriesOf(parcels)) {
    const refused = await Promise.all(service.peers.ids().map((peer) => deliverTo(service, peer, messages)))
    for (const id of refused.flat()) again.add(id)
  }
  return again
}

function* deliveriesOf(parcels: readonly Parcel[]): Generator<Envelope[]> {
  let messages: Envelope[] = []
  for (const { events } of parcels) {
    if (messages.length > 0 && messages.length + events.length > mostEvents) {
      yield messages
      messages = []
    }
    messages = [...messages, ...events]
  }
  yield messages
}

async function deliverTo(service: Running, peer: string, messages: readonly Envelope[]): Promise<string[]> {
  try {
    const response = await service.peers.ask(peer, '/internal/events', messages)
    if (!response.ok) throw new Error(`answered ${response.status}`)
    return refusals.parse(await response.json()).refused
  } catch (error) {
    service.log.warn({ err: error, peer }, 'events wait')
    return messages.map((message) => message.id)
  }
}

/** Starts to carry this service's events to the others, as they are committed. */
export async function startRelay(service: Running): Promise<void> {
  const options = { batchSize: batch, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true } as const
  const worker = await service.boss.work<unknown, unknown, typeof options>(outbox, options, async (jobs) => {
    const parcels = jobs.map(parcelOf)
    const again = await deliver(service, parcels)
    return parcels.map((parcel) => ({ id: parcel.id, status: hasArrived(parcel, again) ? ('completed' as const) : ('failed' as const) }))
  })
  carriedBy(service, worker)
}

const hasArrived = ({ events }: Parcel, again: ReadonlySet<string>): boolean => !events.some(({ id }) => again.has(id))

/** Carries what waits in the outbox now, once. Answers how many events arrived and how many have to come again. */
export async function relayOnce(service: Running): Promise<{ delivered: number; waiting: number }> {
  const done = { delivered: 0, waiting: 0 }
  for (;;) {
    const jobs = await service.boss.fetch<unknown>(outbox, { batchSize: batch })
    if (jobs.length === 0) return done
    const parcels = jobs.map(parcelOf)
    const again = await deliver(service, parcels)
    const { arrived = [], failed = [] } = Object.groupBy(parcels, (parcel) => (hasArrived(parcel, again) ? 'arrived' : 'failed'))
    if (arrived.length > 0) await service.boss.complete(outbox, arrived.map(({ id }) => id))
    if (failed.length > 0) await service.boss.fail(outbox, failed.map(({ id }) => id))
    done.delivered += parcels.reduce((sum, { events }) => sum + events.length, 0) - again.size
    done.waiting += again.size
  }
}
