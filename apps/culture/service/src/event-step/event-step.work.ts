import type { AmendEventInput, PlanEventInput } from '@wuxin/culture/event-input.schema'
import { runsEvent } from '@wuxin/culture/event.rules'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import { assertPhotos } from '@wuxin/service/photo'
import { assertInScope, type Work } from '@wuxin/service/work'
import { actingOn, type Acting } from '../culture.work.ts'
import { tellOthers } from './event-news.work.ts'
import { followers } from './following.work.ts'
import type { Step } from '../step/step.table.ts'
import { assertHeld } from '../booking/event-booking.work.ts'
import { eventPage } from '../event/event-record.queries.ts'
import { CultureEvent } from '../event/event.entity.ts'
import { announceEvent, lockEvent, makeEvent } from '../event/event.work.ts'

/** Writes a step down, tells whom it concerns, and lets the nouns that hang on an event do their part of it. */
async function keep(work: Work, event: CultureEvent, line: Step): Promise<void> {
  await announceEvent(work, event, line)
  for (const follow of followers) await follow(work, event, line)
  await tellOthers(work, event, line)
  await work.em.flush()
}

/** 策划: a new event. Throws PHOTO_UNKNOWN, FORBIDDEN outside of the caller's places, and what making it throws. */
export async function planEvent(work: Work, input: PlanEventInput): Promise<EventRecord> {
  assertInScope(work, input.area)
  if (!runsEvent(input, work.caller)) throw new DomainError('FORBIDDEN', { action: 'plan' })
  await assertPhotos(work, input.photos)
  const { event, line } = await makeEvent(work, input)
  await keep(work, event, line)
  return eventPage(work, event.id)
}

/** 发布. Throws BOOKING_NOT_HELD where its venue is not promised, and what the step throws. */
export async function publishEvent(work: Work, { id, version }: Pick<AmendEventInput, 'id' | 'version'>): Promise<EventRecord> {
  await assertHeld(work, await lockEvent(work, id))
  return step(work, { id, version }, (event, by) => event.publish(by))
}

/** Takes one step on an event that is held already: what the clock or another module does. */
export async function stepOn(work: Work, event: CultureEvent, take: (event: CultureEvent, by: Acting) => Step): Promise<void> {
  await keep(work, event, take(event, await actingOn(work, event)))
}

/** Takes one step on the version of an event that the caller saw, and answers the event as it is now. Throws NOT_FOUND, VERSION_CONFLICT, PHOTO_UNKNOWN and what the step throws. */
export async function step(work: Work, { id, version, photos = [] }: Pick<AmendEventInput, 'id' | 'version'> & { photos?: string[] }, take: (event: CultureEvent, by: Acting) => Step): Promise<EventRecord> {
  const event = await loadLocked(work, CultureEvent, id, version)
  await assertPhotos(work, photos.filter((photo) => !event.photos.includes(photo)))
  await stepOn(work, event, take)
  return eventPage(work, id)
}
