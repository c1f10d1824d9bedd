import { serviceClosed } from '@wuxin/events/volunteers'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { redact } from '@wuxin/platform/redaction.rules'
import { titleOf } from '@wuxin/platform/title.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { noClock } from '@wuxin/service/life/clock'
import { announce } from '@wuxin/service/life/steps'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import { system, type Work } from '@wuxin/service/work'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import { monthOf } from '@wuxin/volunteers/order.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { OfferKind } from '@wuxin/volunteers/order.schema'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { letGoOfPhotos } from '../step/step.work.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { takeOffer } from './offer.work.ts'
import { noticesOf } from './order-notice.rules.ts'
import { Order } from './order.entity.ts'

/** What is ordered, by whom and where. */
export interface Placing {
  area: string
  /** Of the catalogue; its kind and name are then the order's. */
  offer: string | null
  kind: OfferKind
  title?: string
  words: string
  photos: string[]
  day: Day | null
  name?: string
  phone?: string
  spot?: string
}

/** What came of it; a resident follows it by `code`, which is shown once and kept nowhere. */
interface Placed {
  order: Order
  code: string | null
}

/** An order that nothing has happened to yet. */
const untouched = {
  ...noClock, state: 'dispatch', ownerUnit: null, ownerPerson: null, ownerName: null, appointment: null, outcome: null, result: null, finishedAt: null, score: null, reopened: 0,
  supervised: false, reason: null, closedAt: null, stepCount: 0,
} as const

/**
 * Takes an order (点单), numbers it, and gives one for an offer to its unit at once; all others wait to be dispatched. Whoever
 * calls this has asked whether the caller may. Throws PHOTO_UNKNOWN, PLACE_UNKNOWN, PLACE_TOO_WIDE, DATE_IN_PAST and what
 * `takeOffer` throws.
 */
export async function place(work: Work, placing: Placing): Promise<Placed> {
  const { area, words, photos, day, name, phone, spot } = placing
  await assertPhotos(work, photos)
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw volunteerError('PLACE_TOO_WIDE', { area })
  if (day !== null && day < dayOf(work.now)) throw new DomainError('DATE_IN_PAST', { date: day })
  const offer = placing.offer === null ? null : await takeOffer(work, placing.offer, { area, day })
  const { version: settingsVersion } = await settings.current(work, area)
  const staff = work.caller.kind === 'staff' ? work.caller : null
  const code = staff === null ? newTrackingCode() : null
  const signs = signsOf({ name: name ?? null, phone: phone ?? null, spot: spot ?? null })
  const order = work.em.create(Order, {
    ...untouched, area, words, photos, day, units: [], title: redact(placing.title ?? offer?.title ?? titleOf(words), signs).words, kind: offer?.kind ?? placing.kind, offer: offer?.id ?? null,
    offerTitle: offer?.title ?? null, number: await nextNumber(work, 'order', area), source: staff ? 'community' : 'resident', trackingHash: code?.hash ?? null,
    ordererName: name ?? null, ordererPhone: phone ?? null, spot: spot ?? null, placedById: staff?.id ?? null, placedAt: work.now, month: monthOf(work.now),
    resultPhotos: [], doers: [], ratings: [], settingsVersion, createdAt: work.now, updatedAt: work.now,
  })
  const by = await actingOn(work, order)
  await announceOrder(work, order, order.place(by))
  await keepPhotos(work, order, photos)
  if (offer) {
    const owner = { unit: offer.unit, person: null, name: directory.unitName(offer.unit) }
    await announceOrder(work, order, order.dispatch({ owner }, { ...by, caller: system(work.service.id), post: null }))
  }
  // Who lists orders need not be one who reads a resident's words: nobody finds them by those.
  await searched.keep(work, { id: order.id, area, words: [order.number, staff && order.title, order.offerTitle, directory.path(area)] }, { kind: 'order' })
  return { order, code: code?.shown ?? null }
}

/** Keeps an order's step, tells those whom it concerns, and at its end whoever counts services. */
export async function announceOrder(work: Work, order: Order, step: Step): Promise<void> {
  const { id, number, area, state, closedAt, ownerUnit, outcome, score } = order
  await letGoOfPhotos(work, 'Order', order)
  await announce(work, order, step, noticesOf(order, step, await work.directory(countyOf(area))))
  if (closedAt !== null) await work.publish(serviceClosed, { kind: 'order', id, number, area, unit: ownerUnit, outcome: outcome ?? state, score })
}
