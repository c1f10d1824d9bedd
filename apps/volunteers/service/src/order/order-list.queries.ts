import type { Caller } from '@wuxin/platform/caller'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders as sortedBy } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { OrderChip, OrderListInput } from '@wuxin/volunteers/order-input.schema'
import { mayReadOrder, type OrderFacts } from '@wuxin/volunteers/order.rules'
import type { orderList, OrderRow } from '@wuxin/volunteers/order-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Order } from './order.entity.ts'
import { byPartyMember, chipConditions, filtered, isOpenOnly, orders, type OrderFilter } from './order.queries.ts'

/** What the list reads of an order; instants come as the database spells them. */
type Listed = OrderFacts &
  Pick<Order, 'id' | 'version' | 'number' | 'title' | 'kind' | 'offer' | 'offerTitle' | 'source' | 'ownerName' | 'outcome' | 'score' | 'supervised'> & {
    placedAt: string
    dueAt: string | null
    partyMember: boolean
    remarks: number
  }

const columns = sql`o.id, o.version, o.number, o.title, o.state, o.area, o.units, o.kind, o.offer, o.offer_title as "offerTitle", o.source, o.owner_unit as "ownerUnit",
  o.owner_person as "ownerPerson", o.owner_name as "ownerName", o.placed_by_id as "placedById", o.doers, o.outcome, o.score, o.supervised,
  o.placed_at as "placedAt", o.due_at as "dueAt", ${byPartyMember} as "partyMember",
  (select count(*)::int from remark r where r.order_id = o.id) as remarks`

const sorted = sortedBy({ placedAt: by('o.placed_at'), dueAt: by('o.due_at', { isNullable: true }), number: byNumber('o.number') })

/** A page of the list, with the counts behind its chips. */
export async function listOrders(work: Work, { page, size, sort, ...question }: OrderListInput): Promise<z.output<typeof orderList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<OrderListInput, 'page' | 'size'>, window: Window): Promise<OrderRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

const chipList = async (work: Work, { chip, ...filter }: OrderFilter & Pick<OrderListInput, 'chip'>): Promise<ChipList<OrderChip>> => ({
  table: orders, chips: await chipConditions(work), past: 'closed', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<OrderChip>, sort: OrderListInput['sort'] = '-placedAt', window: Window): Promise<OrderRow[]> =>
  rowViews(work, await rowsInOrder<Listed>(work, orders, { columns, condition: shownBy(list), order: sorted[sort] }, window))

/**
 * What an order is called to somebody: in full to who may read whose it is; else as the catalogue calls it, or as the community
 * does, whose titles name nobody. A resident's own words are then left out, and its kind says what it is.
 */
export function titleFor({ title, offerTitle, source, ...facts }: OrderFacts & Pick<Order, 'title' | 'offerTitle' | 'source'>, who: Pick<Caller, 'id' | 'grants'>): string {
  if (mayReadOrder(facts, who)) return title
  return offerTitle ?? (source === 'community' ? title : '')
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<OrderRow[]> {
  const names = await namesOf(work, rows)
  return rows.map((row) => {
    const { id, version, number, state, area, kind, offer, offerTitle, source, ownerUnit, ownerName, outcome, score, supervised, partyMember, remarks } = row
    return {
      id, version, number, state, kind, source, outcome, score, supervised, partyMember, remarks,
      title: titleFor(row, work.caller), place: names.place(area), offer: offer === null ? null : { id: offer, title: offerTitle ?? '' },
      owner: ownerUnit === null ? ownerName : names.unit(area, ownerUnit).name, placedAt: iso(row.placedAt), dueAt: isoOr(row.dueAt),
    }
  })
}
