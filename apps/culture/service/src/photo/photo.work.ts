import { isPublic } from '@wuxin/culture/event.rules'
import { permissions } from '@wuxin/culture/permissions'
import { photoError, photosMost, type addPhotosInput, type askTakeDownInput, type photosSent, type residentAddPhotosInput } from '@wuxin/culture/photo.schema'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { hashOf, assertTracked } from '@wuxin/service/life/tracking'
import { announce } from '@wuxin/service/life/steps'
import { load, loadLocked } from '@wuxin/service/load'
import { assertPhotos, giveBackPhotos, keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, type Acting } from '../culture.work.ts'
import { CultureEvent } from '../event/event.entity.ts'
import { organisers } from '../sign-up/sign-up-notice.work.ts'
import { SignUp } from '../sign-up/sign-up.entity.ts'
import type { Step } from '../step/step.table.ts'
import { EventPhoto } from './photo.entity.ts'

type Told = Omit<z.output<typeof addPhotosInput>, 'event'>
type Sent = z.output<typeof photosSent>

/** Photos follow what happened: from check-in on. Throws PHOTO_TOO_EARLY, and NOT_FOUND for a draft. */
function assertHeld({ id, state, publishedAt }: CultureEvent): void {
  if (!isPublic({ publishedAt })) throw new DomainError('NOT_FOUND', { id })
  if (state === 'published' || state === 'sign_up' || state === 'cancelled') throw photoError('PHOTO_TOO_EARLY', {})
}

/** Puts photos down, each by itself, so that one can be taken down without the others. */
async function put(work: Work, event: CultureEvent, { files, words, consent, hasMinors }: Told, { signUp, state }: { signUp: string | null; state: 'waiting' | 'shown' }): Promise<Sent> {
  await assertPhotos(work, files)
  const by = await actingOn(work, event)
  for (const [nth, file] of files.entries()) {
    const photo = work.em.create(EventPhoto, {
      area: event.area, units: [...event.units], settingsVersion: event.settingsVersion, stepCount: 0, event: event.id, signUp, file, state, words, consent, hasMinors, addedBy: signUp === null ? work.caller.name : null, addedAt: work.now,
      askedPhone: null, askedReason: null, askedAt: null, reason: null, closedAt: null, createdAt: work.now, updatedAt: work.now,
    })
    await tellOf(work, event, photo.add(by), state === 'waiting' && nth === 0 ? 'add' : null)
    await keepPhotos(work, photo, [file])
  }
  return { count: files.length, state }
}

/** Keeps a photo's line, and has the organisers hear of what they decide. */
async function tellOf(work: Work, event: CultureEvent, step: Step, news: 'add' | 'hide' | null): Promise<void> {
  const notices = news === null ? [] : [{ to: await organisers(work, event), text: `notice.photo.${news}`, params: { title: event.title }, link: `/m/culture/events/${event.id}` }]
  await announce(work, event, step, notices)
}

/** 传照片 by staff: on the wall at once by whoever decides on it. Throws NOT_FOUND, PHOTO_TOO_EARLY and PHOTO_UNKNOWN. */
export async function addPhotos(work: Work, { event: id, ...told }: z.output<typeof addPhotosInput>): Promise<Sent> {
  const event = await load(work, CultureEvent, id)
  assertHeld(event)
  return put(work, event, told, { signUp: null, state: mayAt(work.caller, permissions['photo:decide'], event.area, event.units) ? 'shown' : 'waiting' })
}

/** The same by whoever was there. Throws TRACKING_CODE_UNKNOWN, PHOTO_NOT_THERE, PHOTOS_ENOUGH, PHOTO_TOO_EARLY and PHOTO_UNKNOWN. */
export async function residentAddPhotos(work: Work, { code, ...told }: z.output<typeof residentAddPhotosInput>): Promise<Sent> {
  const entry = await work.em.findOne(SignUp, { trackingHash: hashOf(code) })
  assertTracked(entry)
  const event = await work.em.findOneOrFail(CultureEvent, { id: entry.event })
  assertHeld(event)
  if (entry.attendedAt === null) throw photoError('PHOTO_NOT_THERE', {})
  if ((await work.em.count(EventPhoto, { signUp: entry.id })) + told.files.length > photosMost) throw photoError('PHOTOS_ENOUGH', { most: photosMost })
  return put(work, event, told, { signUp: entry.id, state: 'waiting' })
}

/** Takes a step on the version of a photo that the caller saw; the file of one that is taken down goes back. */
export async function stepOnPhoto(work: Work, { id, version }: { id: string; version: number }, take: (photo: EventPhoto, by: Acting) => Step): Promise<EventPhoto> {
  const photo = await loadLocked(work, EventPhoto, id, version)
  const event = await load(work, CultureEvent, photo.event)
  const { file } = photo
  await tellOf(work, event, take(photo, await actingOn(work, event)), null)
  if (file !== null && photo.file === null) await giveBackPhotos(work, photo, [file])
  return photo
}

/** 申请撤下: hidden at once, whoever asks. What is not on the wall is not told from what never was: NOT_FOUND. */
export async function askTakeDown(work: Work, { id, phone, reason }: z.output<typeof askTakeDownInput>): Promise<void> {
  const photo = await loadLocked(work, EventPhoto, id)
  if (photo.state !== 'shown') throw new DomainError('NOT_FOUND', { id })
  const event = await work.em.findOneOrFail(CultureEvent, { id: photo.event })
  await tellOf(work, event, photo.hide({ phone, reason }, await actingOn(work, event)), 'hide')
}
