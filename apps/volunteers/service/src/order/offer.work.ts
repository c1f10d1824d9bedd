import { LockMode } from '@mikro-orm/core'
import { countyOf, isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { all, is } from '@wuxin/service/list/condition'
import { load, loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { addOfferInput, amendOfferInput, closeOfferInput, OfferRow } from '@wuxin/volunteers/offer.schema'
import { isOffered, mayKeepOffer, monthOf, roomIn } from '@wuxin/volunteers/order.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { seeingCounty } from '../step/county-sight.work.ts'
import { Offer } from './offer.table.ts'
import { readOffer, takesRoom } from './offer.queries.ts'
import type { Order } from './order.entity.ts'

function assertKeeps(work: Work, offer: Pick<Offer, 'area' | 'unit'>): void {
  if (!mayKeepOffer(offer, work.caller)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
}

/** A unit's offer to a place. Throws PLACE_UNKNOWN, UNIT_UNKNOWN, and FORBIDDEN for a unit that the caller does not speak for. */
export async function addOffer(work: Work, { area, unit, ...facts }: z.output<typeof addOfferInput>): Promise<OfferRow> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  directory.unit(unit)
  assertKeeps(work, { area, unit })
  const offer = work.em.create(Offer, { ...facts, area, unit, units: [unit], closedAt: null, closedReason: null, createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  return readOffer(work, offer.id)
}

/** Orders that run keep what was offered. Throws OFFER_CLOSED. */
export async function amendOffer(work: Work, { id, version, ...facts }: z.output<typeof amendOfferInput>): Promise<OfferRow> {
  const offer = await openOffer(work, id, version)
  Object.assign(offer, { ...facts, updatedAt: work.now })
  await work.em.flush()
  return readOffer(work, id)
}

/** No longer offered (停办). Throws OFFER_CLOSED. */
export async function closeOffer(work: Work, { id, version, reason }: z.output<typeof closeOfferInput>): Promise<OfferRow> {
  const offer = await openOffer(work, id, version)
  Object.assign(offer, { closedAt: work.now, closedReason: reason, updatedAt: work.now })
  await work.em.flush()
  return readOffer(work, id)
}

async function openOffer(work: Work, id: string, version: number): Promise<Offer> {
  const offer = await load(work, Offer, id, version)
  assertKeeps(work, offer)
  if (offer.closedAt !== null) throw volunteerError('OFFER_CLOSED', { title: offer.title })
  return offer
}

/**
 * An item of the catalogue as an order takes it, room for one more in it: whoever orders the same waits, so that it is never
 * sold twice. Throws NOT_FOUND, OFFER_ELSEWHERE, OFFER_CLOSED and OFFER_FULL.
 */
export async function takeOffer(work: Work, id: string, { area, day }: { area: string; day: Day | null }): Promise<Offer> {
  const offer = await loadLocked(work, Offer, id)
  const { title } = offer
  if (!isWithin(area, offer.area)) throw volunteerError('OFFER_ELSEWHERE', { title })
  if (!isOffered(offer, day ?? dayOf(work.now))) throw volunteerError('OFFER_CLOSED', { title })
  await assertRoom(work, offer, { month: monthOf(work.now) })
  return offer
}

/**
 * Room for an order that comes to the unit of its offer again, in the month in which it was placed; the offer may lie above the
 * caller's place. Throws OFFER_FULL.
 */
export async function roomAgain(work: Work, { id: order, area, offer: id, month }: Pick<Order, 'id' | 'area' | 'offer' | 'month'>, unit: string | null): Promise<void> {
  if (id === null || unit === null) return
  await seeingCounty(work, area, async () => {
    const offer = await work.em.findOneOrFail(Offer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, filters: false })
    if (offer.unit === unit) await assertRoom(work, offer, { month, order })
  })
}

/** Throws OFFER_FULL where an offer, its row locked, has no room in a month for an order beside the others. */
async function assertRoom(work: Work, { id, unit, capacity }: Offer, { month, order = null }: { month: string; order?: string | null }): Promise<void> {
  if (capacity === null) return
  const others = all([takesRoom(sql`${id}::uuid`, sql`${unit}`, month), is`o.id is distinct from ${order}::uuid`])
  const { rows } = await sql<{ taken: number }>`select count(*)::int as taken from service_order o where ${others}`.execute(work.db)
  if (roomIn(capacity, rows[0]?.taken ?? 0) === 0) throw volunteerError('OFFER_FULL', { capacity, month })
}
