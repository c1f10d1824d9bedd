import { selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { all, any, containing, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { OfferListInput, offerList, OfferRow, offersAtInput, publicOffer } from '@wuxin/volunteers/offer.schema'
import { isOffered, monthOf, roomIn } from '@wuxin/volunteers/order.rules'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Offer } from './offer.table.ts'

type Listed = Pick<Offer, 'id' | 'version' | 'area' | 'unit' | 'kind' | 'title' | 'words' | 'capacity' | 'from' | 'to' | 'closedReason'> & { closedAt: string | null; taken: number }

const from = sql`offer f`

/** An order that takes room of an offer in a month: its unit has it, or has served it. */
export const takesRoom = (offer: RawBuilder<unknown>, unit: RawBuilder<unknown>, month: string): Condition =>
  is`o.offer = ${offer} and o.month = ${month} and o.owner_unit = ${unit} and o.state not in ('declined', 'withdrawn')`

const columns = (work: Work) => sql`f.id, f.version, f.area, f.unit, f.kind, f.title, f.words, f.capacity, f."from", f."to", f.closed_at as "closedAt", f.closed_reason as "closedReason",
  (select count(*)::int from service_order o where ${takesRoom(sql`f.id`, sql`f.unit`, monthOf(work.now))}) as taken`

const sorted = orders({ title: by('f.title'), kind: by('f.kind'), from: by('f.from') })

/** Open at a place on a day: of the place or above it. */
const openAt = (area: string, on: string): Condition => is`f.area = any (${selfAndAncestors(area)}::text[]) and f.closed_at is null and f."from" <= ${on} and (f."to" is null or f."to" >= ${on})`

/** What somebody keeps: the offers of their places and of those above, which can be ordered there too; of a unit's people, the unit's own. */
const keptBy = (parts: readonly ScopePart[]): Condition =>
  any(parts.map(({ area, unit }) =>
    unit === null
      ? is`(f.area = any (${selfAndAncestors(area)}::text[]) or (f.area >= ${area} and f.area < ${upperBound(area)}))`
      : is`(f.unit = ${unit} and (f.area = any (${selfAndAncestors(area)}::text[]) or (f.area >= ${area} and f.area < ${upperBound(area)})))`))

/** A page of the catalogue. */
export async function listOffers(work: Work, { page, size, sort = 'kind', q, area, kind, unit, closed }: OfferListInput): Promise<z.output<typeof offerList>> {
  const visible = keptBy(narrow(work.scope, area ?? null))
  const found = all([
    visible,
    closed ? is`f.closed_at is not null` : is`f.closed_at is null`,
    ...(kind ? [is`f.kind = ${kind}`] : []),
    ...(unit ? [is`f.unit = ${unit}`] : []),
    ...containing(sql`f.title || ' ' || f.words`, q),
  ])
  return plainPage(work, { from, found, visible }, read(work, found, sorted[sort], windowOf({ page, size })))
}

async function read(work: Work, condition: Condition, order: RawBuilder<unknown>, { limit, offset }: Window): Promise<OfferRow[]> {
  const { rows } = await sql<Listed>`select ${columns(work)} from ${from} where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  const today = dayOf(work.now)
  return rows.map(({ area, unit, closedAt, ...row }) => ({
    ...row, unit: names.unit(area, unit), place: names.place(area), free: roomIn(row.capacity, row.taken),
    isOpen: isOffered({ ...row, closedAt: closedAt === null ? null : new Date(closedAt) }, today),
  }))
}

/** One item. Throws NOT_FOUND. */
export async function readOffer(work: Work, id: string): Promise<OfferRow> {
  const [offer] = await read(work, is`f.id = ${id}`, sorted.kind, { limit: 1, offset: 0 })
  if (!offer) throw new DomainError('NOT_FOUND', { id })
  return offer
}

const mostOffered = 200

/** What can be ordered at a place on a day; what is full this month stands there as full. */
export async function offersAt(work: Work, { area, on = dayOf(work.now) }: z.output<typeof offersAtInput>): Promise<z.output<typeof publicOffer>[]> {
  const rows = await read(work, openAt(area, on), sql`f.kind, f.title, f.id`, { limit: mostOffered, offset: 0 })
  return rows.map(({ id, kind, title, words, free, unit }) => ({ id, kind, title, words, free, unit: unit.name }))
}
