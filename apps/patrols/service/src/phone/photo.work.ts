import type { photoArrived, photoArrivedInput } from '@wuxin/patrols/finding.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Action } from '@wuxin/patrols/sync.schema'
import { DomainError } from '@wuxin/platform/error'
import { filesKnown, type StoredFile } from '@wuxin/platform/file.schema'
import { keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Hazard } from '../hazard/hazard.entity.ts'
import { Finding } from '../shift/finding.entity.ts'
import { PhoneQueue } from '../shift/phone-queue.table.ts'
import { TakenPhoto } from '../shift/sent.table.ts'
import type { Moment } from './deed.work.ts'
import { walkedShift, type Walk } from './walk.queries.ts'

type Deed = Extract<Action, { kind: 'photo' }>
type Arrived = z.output<typeof photoArrived>

/** A photo was taken: its bytes follow. What it shows may be refused still, and come mended later: no picture is lost for that. Throws ACTION_CLASHES where another has its id. */
export async function photograph(part: Work, walk: Walk, { photo: id, of: shows, stage, digest, bytes, seq }: Deed, { queue, at, isAhead, receivedAt }: Moment): Promise<'done'> {
  if (await part.em.findOne(TakenPhoto, { id })) throw patrolError('ACTION_CLASHES', { seq })
  part.em.create(TakenPhoto, { id, area: walk.shift.area, shift: walk.shift.id, queue, shows, stage, digest, bytes, state: 'waiting', file: null, takenAt: isAhead ? receivedAt : at, arrivedAt: null })
  return 'done'
}

/** A photo of the caller's own queue on a shift. Throws NOT_FOUND, NOT_ON_SHIFT, PHOTO_UNKNOWN and QUEUE_ELSEWHERE. */
async function ownPhoto(work: Work, { shift, photo }: { shift: string; photo: string }): Promise<TakenPhoto> {
  await walkedShift(work, shift)
  const found = await work.em.findOne(TakenPhoto, { id: photo, shift })
  if (!found) throw patrolError('PHOTO_UNKNOWN', { photo })
  const queue = await work.em.findOneOrFail(PhoneQueue, { id: found.queue })
  if (queue.personId !== work.caller.id) throw patrolError('QUEUE_ELSEWHERE', {})
  return found
}

/**
 * The bytes of a photo are with the platform: they are what was taken then, or the photo is refused and says so. Told again, it is as before.
 * Throws PHOTO_UNKNOWN where nothing was uploaded or nothing was taken, UNAVAILABLE where the platform cannot say.
 */
export async function photoHasArrived(work: Work, { shift, photo, file }: z.output<typeof photoArrivedInput>): Promise<Arrived> {
  const found = await ownPhoto(work, { shift, photo })
  if (found.state === 'there') return answerOf(found, work)
  if (await work.em.findOne(TakenPhoto, { file })) throw patrolError('PHOTO_UNKNOWN', { photo })
  const stored = await storedAs(work, { photo, file })
  if (stored.digest !== found.digest || stored.width === null) found.refuse()
  else {
    found.arrive(file, work.now)
    await keepPhotos(work, found, [file])
    await showOnHazard(work, found, file)
  }
  return answerOf(found, work)
}

/** The phone has lost a photo, or the platform refused it: nobody waits for it any more. */
export async function photoIsLost(work: Work, { shift, photo }: Pick<z.output<typeof photoArrivedInput>, 'shift' | 'photo'>): Promise<Arrived> {
  const found = await ownPhoto(work, { shift, photo })
  if (found.state === 'waiting') found.refuse()
  return answerOf(found, work)
}

const answerOf = ({ id, state, arrivedAt }: TakenPhoto, { now }: Work): Arrived => ({ photo: id, state, at: (arrivedAt ?? now).toISOString() })

/** What the caller sent, or somebody who was not signed in: the session may have ended while its parts came. */
async function storedAs(work: Work, { photo, file }: { photo: string; file: string }): Promise<StoredFile> {
  const answer = await work.service.peers.ask('platform', '/internal/files', { ids: [file], by: work.caller.id })
  if (!answer.ok) throw new DomainError('UNAVAILABLE', { service: 'platform' }, 'fault')
  const [stored] = filesKnown.parse(await answer.json())
  if (!stored) throw patrolError('PHOTO_UNKNOWN', { photo })
  // Of an older version, which does not say what was sent: nobody can tell yet.
  if (stored.digest === undefined) throw new DomainError('UNAVAILABLE', { service: 'platform' }, 'fault')
  return stored
}

/** Whoever judges a hazard sees what was photographed of it on its own shift. */
async function showOnHazard(work: Work, { shows, shift }: TakenPhoto, file: string): Promise<void> {
  const found = await work.em.findOne(Finding, { id: shows, shift })
  if (found === null || found.hazard === null) return
  const hazard = await work.em.findOne(Hazard, { id: found.hazard })
  if (hazard?.show(file, work.now)) await keepPhotos(work, hazard, [file])
}
