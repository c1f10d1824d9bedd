import { serviceClosed } from '@wuxin/events/volunteers'
import { countyOf } from '@wuxin/platform/area'
import { redact } from '@wuxin/platform/redaction.rules'
import { titleOf } from '@wuxin/platform/title.rules'
import { noClock } from '@wuxin/service/life/clock'
import { announce } from '@wuxin/service/life/steps'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import type { askHomeServiceInput } from '@wuxin/volunteers/home-service-input.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { letGoOfPhotos } from '../step/step.work.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { noticesOf } from './home-service-notice.rules.ts'
import { HomeService } from './home-service.entity.ts'

/** A matter that nothing has happened to yet. */
const untouched = { ...noClock, state: 'accept', finishedById: null, result: null, finishedAt: null, reopened: 0, reason: null, mendedAt: null, closedAt: null, stepCount: 0 } as const

/**
 * Takes what is to be mended to the compound's property company (报修), and numbers it. Whoever calls this has asked whether the
 * caller may. Throws PHOTO_UNKNOWN, PLACE_UNKNOWN, and HOME_MISSING where nobody of such a company would answer.
 */
export async function ask(work: Work, { area, kind, words, photos, name, phone, spot }: z.output<typeof askHomeServiceInput>): Promise<{ matter: HomeService; code: string | null }> {
  await assertPhotos(work, photos)
  const directory = await work.directory(countyOf(area))
  const { name: place } = directory.area(area)
  const unit = directory.holders(area, 'property_manager').find((each) => each.unit)?.unit
  if (!unit) throw volunteerError('HOME_MISSING', { place })
  const { version: settingsVersion } = await settings.current(work, area)
  const staff = work.caller.kind === 'staff' ? work.caller : null
  const code = staff === null ? newTrackingCode() : null
  const asker = { name: name ?? null, phone: phone ?? null, spot: spot ?? null }
  const matter = work.em.create(HomeService, {
    ...untouched, area, kind, words, photos, unit, units: [unit], title: redact(titleOf(words), signsOf(asker)).words, number: await nextNumber(work, 'homeService', area), trackingHash: code?.hash ?? null,
    askerName: asker.name, askerPhone: asker.phone, spot: asker.spot, askedAt: work.now, registrarId: staff?.id ?? null, resultPhotos: [], callBacks: [], settingsVersion, createdAt: work.now, updatedAt: work.now,
  })
  await announceHomeService(work, matter, matter.ask(await actingOn(work, matter)))
  await keepPhotos(work, matter, photos)
  // Who lists matters need not be one who reads whose they are: nobody finds them by a resident's words.
  await searched.keep(work, { id: matter.id, area, words: [matter.number, directory.path(area)] }, { kind: 'home_service' })
  return { matter, code: code?.shown ?? null }
}

/** Keeps a matter's step, tells those whom it concerns, and at its end whoever counts services. */
export async function announceHomeService(work: Work, matter: HomeService, step: Step): Promise<void> {
  const { id, number, area, state, unit, closedAt, mendedAt, callBacks } = matter
  await letGoOfPhotos(work, 'HomeService', matter)
  await announce(work, matter, step, noticesOf(matter, step, await work.directory(countyOf(area))))
  if (closedAt !== null) await work.publish(serviceClosed, { kind: 'home_service', id, number, area, unit, outcome: mendedAt ? 'mended' : state, score: callBacks.at(-1)?.score ?? null })
}
