import { readQueue, type Queue, type Queued } from '@wuxin/patrols/queue.rules'
import type { OwnShifts, ShiftPack } from '@wuxin/patrols/shift.schema'
import type { SyncInput } from '@wuxin/patrols/sync.schema'
import { uuid } from '@wuxin/web/idempotency'
import { DomainProblem } from '@wuxin/web/problem'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** A shift as one person walks it with this phone: what was taken along for it, and what the service said last. */
export interface Walk {
  /** Person and shift: two people who share a phone share no queue. */
  id: string
  person: string
  shift: string
  queue: string
  pack: ShiftPack
  /** The clock sample that the next batch brings. */
  sample: SyncInput['sample']
  /** What of this phone's clock the service found out, in milliseconds; null before its first answer. */
  clock: { offset: number; isWrong: boolean } | null
  disputed: number
  heardAt: string | null
  /** Why the service takes nothing of it at all, as a problem's code. */
  refused: string | null
}

/** A photo that was taken: its bytes stay until the service says that they are there. */
export interface KeptPhoto {
  photo: string
  walk: string
  bytes: Blob | null
  /** Names its upload, to the platform alone: the photo's id is read by all who read the shift. Photos of before are sent under their id. */
  upload?: string
  /** On its way, arrived, refused with its problem, or refused and let go by the person. */
  state: 'waiting' | 'there' | 'refused' | 'let_go'
  /** The code of what went wrong last. */
  problem: string | null
}

/** One action, as this version writes it; `readQueue` reads those of others. */
interface QueuedRow extends Queued {
  walk: string
  seq: number
}

interface PhoneSchema extends DBSchema {
  walks: { key: string; value: Walk; indexes: { person: string } }
  queue: { key: [string, number]; value: QueuedRow }
  photos: { key: string; value: KeptPhoto; indexes: { walk: string } }
  own: { key: string; value: { person: string; answer: OwnShifts } }
}

const name = 'wuxin-patrols'
let opened: Promise<IDBPDatabase<PhoneSchema>> | null = null

/** Later versions add to it and take nothing away: a queue outlives the version that made it. */
const phone = (): Promise<IDBPDatabase<PhoneSchema>> =>
  (opened ??= openDB<PhoneSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('walks', { keyPath: 'id' }).createIndex('person', 'person')
      db.createObjectStore('queue', { keyPath: ['walk', 'seq'] })
      db.createObjectStore('photos', { keyPath: 'photo' }).createIndex('walk', 'walk')
      db.createObjectStore('own', { keyPath: 'person' })
    },
    blocking: () => void closePhone(), // a newer page of the module waits to bring the store up to date
    terminated: () => void (opened = null),
  }))

/** Closes the store; whoever asks next opens it again. */
export async function closePhone(): Promise<void> {
  const open = opened
  opened = null
  if (open) (await open).close()
}

/** The name of a walk: whose, and which shift. */
export const walkId = (person: string, shift: string): string => `${person} ${shift}`

const rangeOf = (walk: string) => IDBKeyRange.bound([walk, 0], [walk, Infinity])

/** Keeps what is needed for a shift; what was done in it already stays. */
export async function keepPack(person: string, pack: ShiftPack): Promise<void> {
  const id = walkId(person, pack.shift.id)
  const transaction = (await phone()).transaction('walks', 'readwrite')
  const kept = await transaction.store.get(id)
  await transaction.store.put(kept ? { ...kept, pack } : { id, person, shift: pack.shift.id, queue: uuid(), pack, sample: null, clock: null, disputed: 0, heardAt: null, refused: null })
  await transaction.done
}

/** All that was taken along by a person on this phone. */
export const walksOf = async (person: string): Promise<Walk[]> => (await phone()).getAllFromIndex('walks', 'person', person)

/** One of them; null where it was never taken along. */
export const walkOf = async (id: string): Promise<Walk | null> => (await (await phone()).get('walks', id)) ?? null

/** Writes down what the service said of a walk. */
export async function amendWalk(id: string, change: Partial<Walk>): Promise<void> {
  const transaction = (await phone()).transaction('walks', 'readwrite')
  const kept = await transaction.store.get(id)
  if (kept) await transaction.store.put({ ...kept, ...change })
  await transaction.done
}

/** What was done in a walk, in its order. */
export const queueOf = async (walk: string): Promise<Queue> => readQueue(await (await phone()).getAll('queue', rangeOf(walk)))

/**
 * Changes a queue, with photos that belong to the change, in one transaction: it is on the disk when this is done, or nothing is.
 * Rows that this version cannot read are never written. Throws PHONE_FULL.
 */
export async function changeQueue(walk: string, change: (queue: Queue) => Queue, photos: readonly KeptPhoto[] = []): Promise<Queue> {
  const transaction = (await phone()).transaction(['queue', 'photos'], 'readwrite', { durability: 'strict' })
  const before = readQueue(await transaction.objectStore('queue').getAll(rangeOf(walk)))
  const after = change(before)
  const rows = after.flatMap((each, index) => (each === before[index] || each.state === 'unreadable' ? [] : { ...each, walk, seq: each.action.seq }))
  const store = async () => {
    await Promise.all([...rows.map((row) => transaction.objectStore('queue').put(row)), ...photos.map((photo) => transaction.objectStore('photos').put(photo)), transaction.done])
  }
  await store().catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new DomainProblem({ code: 'PHONE_FULL' }) : error
  })
  return after
}

/** The photos of a walk. */
export const photosOf = async (walk: string): Promise<KeptPhoto[]> => (await phone()).getAllFromIndex('photos', 'walk', walk)

/** Writes down how a photo stands. */
export async function amendPhoto(photo: string, change: Partial<KeptPhoto>): Promise<void> {
  const transaction = (await phone()).transaction('photos', 'readwrite')
  const kept = await transaction.store.get(photo)
  if (kept) await transaction.store.put({ ...kept, ...change })
  await transaction.done
}

/** Takes a walk off this phone, all at once: asked only where everything has arrived. */
export async function forgetWalk(walk: string): Promise<void> {
  const transaction = (await phone()).transaction(['walks', 'queue', 'photos'], 'readwrite')
  const photos = await transaction.objectStore('photos').index('walk').getAllKeys(walk)
  await Promise.all([
    transaction.objectStore('walks').delete(walk),
    transaction.objectStore('queue').delete(rangeOf(walk)),
    ...photos.map((photo) => transaction.objectStore('photos').delete(photo)),
    transaction.done,
  ])
}

/** The list of one's own shifts, as it was last answered. */
export const keptOwn = async (person: string): Promise<OwnShifts | null> => (await (await phone()).get('own', person))?.answer ?? null
/** Keeps it. */
export const keepOwn = async (person: string, answer: OwnShifts): Promise<void> => void (await (await phone()).put('own', { person, answer }))
