import { hear, isWaiting, mayForget, notHeard, toSend, type Queue } from '@wuxin/patrols/queue.rules'
import { limits } from '@wuxin/patrols/limit.rules'
import type { SyncAnswer, SyncInput } from '@wuxin/patrols/sync.schema'
import { isAway, problemOf } from '@wuxin/web/problem'
import { amendPhoto, amendWalk, changeQueue, photosOf, queueOf, walkOf, walksOf, type KeptPhoto, type Walk } from './phone-store.ts'

/** What sending needs of the other side. */
export interface PhoneLine {
  sync: (input: SyncInput) => Promise<SyncAnswer>
  /** Sends the bytes of a photo in parts under a key of their own, and gives the file that they are kept as. */
  upload: (key: string, bytes: Blob) => Promise<string>
  arrived: (told: { shift: string; photo: string; file: string }) => Promise<{ state: KeptPhoto['state'] }>
  /** Says that nobody has to wait for a photo: its bytes are refused. */
  lost: (told: { shift: string; photo: string }) => Promise<unknown>
}

/** What is no refusal of what was sent: nobody answers, nobody is signed in, or too much was asked for a while. */
const passing = ['UNAUTHENTICATED', 'TOO_MANY']

/** Why the service takes nothing of what was sent, as a problem's code; null where it may take it another time. */
function refusalOf(error: unknown): string | null {
  const { code, level } = problemOf(error)
  return isAway(error) || level === 'fault' || passing.includes(code) ? null : code
}

const keysOf = (actions: SyncInput['actions']) => actions.map(({ key }) => key)

async function sendBatch(line: PhoneLine, { id, shift, queue: phone, sample }: Walk, actions: SyncInput['actions']): Promise<Queue> {
  const sentAt = new Date().toISOString()
  try {
    const answer = await line.sync({ shift, queue: phone, sentAt, sample, actions })
    const receivedAt = new Date().toISOString()
    const { offset, isWrong } = answer.clock
    const heard = await changeQueue(id, (queue) => hear(queue, answer.answers))
    await amendWalk(id, { sample: { sentAt, serverAt: answer.serverAt, receivedAt }, clock: { offset, isWrong }, disputed: answer.disputed, heardAt: receivedAt, refused: null })
    return heard
  } catch (error) {
    await changeQueue(id, (queue) => notHeard(queue, keysOf(actions)))
    await amendWalk(id, { refused: refusalOf(error) })
    throw error
  }
}

/** Sends actions in batches, in their order, until none is left that the service has not settled or said that it waits for others. Where fields were in dispute it asks, with nothing to send, whether they are still. */
async function sendActions(line: PhoneLine, id: string): Promise<void> {
  let queue = await queueOf(id)
  const walk = await walkOf(id)
  if (walk && walk.disputed > 0 && !isWaiting(queue)) await sendBatch(line, walk, [])
  for (let actions = toSend(queue, limits.batch); actions.length > 0; ) {
    const walk = await walkOf(id)
    if (!walk) return
    queue = await sendBatch(line, walk, actions)
    const next = toSend(queue, limits.batch)
    const isStuck = next.length > 0 && keysOf(next).join() === keysOf(actions).join()
    if (isStuck) return
    actions = next
  }
}

const isWritten = (queue: Queue, photo: string) => queue.some((each) => each.state === 'done' && each.action.kind === 'photo' && each.action.photo === photo)

async function sendPhoto(line: PhoneLine, shift: string, { photo, bytes, upload = photo }: KeptPhoto): Promise<void> {
  if (!bytes) return
  try {
    const file = await line.upload(upload, bytes)
    const { state } = await line.arrived({ shift, photo, file })
    await amendPhoto(photo, state === 'there' ? { state, bytes: null, problem: null } : { state, problem: state === 'refused' ? 'PHOTO_WRONG' : null })
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) await line.lost({ shift, photo })
    await amendPhoto(photo, refusal ? { state: 'refused', problem: refusal } : { problem: problemOf(error).code })
    if (!refusal) throw error
  }
}

/** Sends the photos whose taking is written down, one at a time: what the words say has arrived before any picture. */
async function sendPhotos(line: PhoneLine, { id, shift }: Walk): Promise<void> {
  const queue = await queueOf(id)
  for (const photo of await photosOf(id)) if (photo.state === 'waiting' && isWritten(queue, photo.photo)) await sendPhoto(line, shift, photo)
}

/** Sends what waits of one walk. Throws where nobody answers; what waited waits on. A walk that is refused whole says so where it is shown. */
export async function sendWalk(line: PhoneLine, walk: Walk): Promise<void> {
  try {
    await sendActions(line, walk.id)
    await sendPhotos(line, walk)
  } catch (error) {
    if (!refusalOf(error)) throw error
  }
}

/** What a walk has not brought home yet. */
export interface Unsent {
  actions: number
  photos: number
}

/** How much of a walk waits on this phone. */
export async function unsentOf(walk: string): Promise<Unsent> {
  const [queue, photos] = await Promise.all([queueOf(walk), photosOf(walk)])
  return { actions: queue.filter((each) => isWaiting([each])).length, photos: photos.filter(({ state }) => state === 'waiting').length }
}

/** Whether all of a walk has come home, so that the phone may forget it. */
export async function isHome(walk: string): Promise<boolean> {
  const [queue, photos] = await Promise.all([queueOf(walk), photosOf(walk)])
  return mayForget(queue, photos.filter(({ state }) => state === 'waiting' || state === 'refused').length)
}

/** Sends all that waits of a person; one tab at a time, so that another one finds what is left. */
export const sendAll = (line: PhoneLine, person: string): Promise<void> =>
  navigator.locks.request('wuxin-patrols', async () => {
    for (const walk of await walksOf(person)) await sendWalk(line, walk)
  })
