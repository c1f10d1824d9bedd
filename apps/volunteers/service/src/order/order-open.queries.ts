import { prefixAt } from '@wuxin/platform/area'
import { narrow } from '@wuxin/platform/caller'
import { all, any, containing, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, rowsInOrder, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders as sortedBy } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { BrowseOrdersInput, publicOrdersInput } from '@wuxin/volunteers/order-input.schema'
import { stepOfOrder, type OrderFacts } from '@wuxin/volunteers/order.rules'
import type { openOrderList, publicOrderList } from '@wuxin/volunteers/order-view.schema'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { titleFor } from './order-list.queries.ts'
import type { Order } from './order.entity.ts'
import { isOverdue, orders } from './order.queries.ts'

type Listed = OrderFacts &
  Pick<Order, 'id' | 'number' | 'title' | 'offerTitle' | 'kind' | 'source' | 'outcome' | 'score'> & {
    placedAt: string
    dueAt: string | null
    finishedAt: string | null
    overdue: boolean
    remarks: number
  }

const columns = (now: Date) => sql`o.id, o.number, o.title, o.offer_title as "offerTitle", o.kind, o.source, o.area, o.units, o.state, o.owner_unit as "ownerUnit", o.owner_person as "ownerPerson",
  o.placed_by_id as "placedById", o.doers, o.outcome, o.score, o.placed_at as "placedAt", o.due_at as "dueAt", o.finished_at as "finishedAt",
  coalesce(${isOverdue(now)}, false) as overdue, (select count(*)::int from remark r where r.order_id = o.id) as remarks`

const sorted = sortedBy({ placedAt: by('o.placed_at'), dueAt: by('o.due_at', { isNullable: true }) })

async function read(work: Work, condition: Condition, order: RawBuilder<unknown>, window: Window) {
  const rows = await rowsInOrder<Listed>(work, orders, { columns: columns(work.now), condition, order }, window)
  const names = await namesOf(work, rows)
  return rows.map((row) => {
    const { id, number, offerTitle: title, kind, state, area, ownerUnit, outcome, overdue, score, remarks } = row
    const shown = {
      id, number, title, kind, state, outcome, overdue, score, remarks, place: names.place(prefixAt(area, 'compound') ?? area), step: stepOfOrder(state),
      unit: ownerUnit === null ? null : names.unit(area, ownerUnit).name, placedAt: iso(row.placedAt), finishedAt: isoOr(row.finishedAt),
    }
    return { row, shown }
  })
}

/** Orders that nobody has, the one that waits longest first; or those of the caller and their unit, the newest first. */
export async function browseOrders(work: Work, { page, size, sort, q, area, kind, mine }: BrowseOrdersInput): Promise<z.output<typeof openOrderList>> {
  const { caller } = work
  const units = caller.grants.flatMap(({ unit }) => unit ?? [])
  const own = any([is`o.owner_person = ${caller.id}`, ...(units.length > 0 ? [is`o.owner_unit = any (${units}::text[])`] : [])])
  // What nobody has is among the open ones, of which there are few.
  const visible = all([orders.inScope(narrow([...work.scope], area ?? null), mine ? orders.byLevel : orders.amongOpen), mine ? own : is`o.state = 'dispatch'`])
  const found = all([visible, ...(kind ? [is`o.kind = ${kind}`] : []), ...containing(sql`o.number || ' ' || coalesce(o.offer_title, '')`, q)])
  const reading = read(work, found, sorted[sort ?? (mine ? '-placedAt' : 'dueAt')], windowOf({ page, size }))
  const rows = reading.then((all) => all.map(({ row, shown }) => ({
    ...shown, title: titleFor(row, caller) || null, mine: row.ownerPerson === caller.id || (row.ownerUnit !== null && units.includes(row.ownerUnit)), dueAt: isoOr(row.dueAt),
  })))
  return plainPage(work, { from: orders.from, found, visible }, rows)
}

const publicPage = 10

/** Orders of a compound as everybody sees them (群众监督), the newest first; those that were withdrawn are nobody's business. */
export async function listPublic(work: Work, { area, page }: z.output<typeof publicOrdersInput>): Promise<z.output<typeof publicOrderList>> {
  const found = all([orders.byLevel(prefixAt(area, 'compound') ?? area), is`o.state <> 'withdrawn'`])
  const rows = read(work, found, sorted['-placedAt'], windowOf({ page, size: publicPage })).then((all) => all.map(({ shown }) => shown))
  return plainPage(work, { from: orders.from, found, visible: found }, rows)
}
