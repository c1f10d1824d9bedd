import { narrow, scopeFor, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { OrderChip, OrderListInput } from '@wuxin/volunteers/order-input.schema'
import { orderLifecycle } from '@wuxin/volunteers/order.rules'
import { permissions } from '@wuxin/volunteers/permissions'
import { sql, type RawBuilder } from 'kysely'
import { isCounted } from '../figure/counted.queries.ts'
import { searched } from '../search.queries.ts'

/** Orders, which every query calls `o`. */
export const orders = listedTable({ name: 'service_order', as: 'o', open: is`o.closed_at is null` })

/** What a list or a figure of orders is asked for beside its chip. */
export type OrderFilter = Partial<Omit<OrderListInput, 'chip'>>

/** Whether a filter leaves open orders alone. */
export const isOpenOnly = ({ state }: OrderFilter): boolean => state !== undefined && !orderLifecycle.final.includes(state)

/** Every filter of the list but its chip; the days are those of the placing, or what the figure counts by. */
export function filtered(filter: OrderFilter, scope: readonly ScopePart[], placing = isOpenOnly(filter) ? orders.amongOpen : orders.byLevel): Condition {
  const { q, area, state, kind, source, outcome, unit, offer, figure } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    orders.inScope(places, placing),
    ...(state ? [is`o.state = ${state}`] : []),
    ...(kind ? [is`o.kind = ${kind}`] : []),
    ...(source ? [is`o.source = ${source}`] : []),
    ...(outcome ? [is`o.outcome = ${outcome}`] : []),
    ...(unit ? [is`o.owner_unit = ${unit}`] : []),
    ...(offer ? [is`o.offer = ${offer}`] : []),
    ...(figure === undefined ? during('o.placed_at', filter) : [isCounted(figure, { list: 'orders', as: 'o', days: filter })]),
    ...(q ? [is`o.id in ${searched.found(q, places)}`] : []),
  ])
}

/** A party member among those who did the work. */
export const byPartyMember: Condition = is`exists (select from order_doer d where d.order_id = o.id and d.party_member)`

/** Remarks of the public (群众有话说) that nobody has read. */
export const isRemarked = is`(o.closed_at is null and exists (select from remark r where r.order_id = o.id and r.read_at is null))`

/** An order that waits for somebody whose clock ran out; one that waits to be rated is never overdue. */
export const isOverdue = (now: Date): Condition => is`(o.closed_at is null and o.state <> 'rate' and o.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<OrderChip, Condition>> {
  return {
    mine: waitsFor(work.caller, await homeOf(work)),
    to_dispatch: is`o.state = 'dispatch'`,
    to_accept: is`o.state = 'accept'`,
    under_way: is`o.state = 'serve'`,
    to_check: is`o.state = 'check'`,
    to_rate: is`o.state = 'rate'`,
    remarked: isRemarked,
    supervised: is`(o.closed_at is null and o.supervised)`,
    overdue: isOverdue(work.now),
    closed: is`o.closed_at is not null`,
  }
}

/**
 * What an order is called to the caller, as `titleFor` says it, for what is read over many kinds of record; `as` is what the
 * query calls the table. Blank where it is a resident's own words and not theirs to read.
 */
export function titleRead({ caller }: Pick<Work, 'caller'>, as = 'o'): RawBuilder<string> {
  const column = (name: string) => sql.ref(`${as}.${name}`)
  const organised = scopeFor(caller, permissions['order:dispatch'].filter((role) => !isUnitBound(role)))
  const units = caller.grants.flatMap(({ unit }) => unit ?? [])
  const isRead = any([
    is`${inScope(organised, as)}`,
    is`${column('placed_by_id')} = ${caller.id}`,
    is`(${column('closed_at')} is null and (${column('owner_person')} = ${caller.id} or ${column('owner_unit')} = any (${units}::text[])))`,
  ])
  return sql<string>`case when ${isRead} then ${column('title')} else coalesce(${column('offer_title')}, case when ${column('source')} = 'community' then ${column('title')} else '' end) end`
}

/** What waits for somebody to act: given to them or their unit; to be dispatched, checked, called back or read where they organise; handed up to their level. */
export const waitsFor = ({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition =>
  is`(o.closed_at is null and ${any([is`(o.state in ('accept', 'serve') and o.owner_person = ${id})`, ...grants.flatMap((each) => waitsForPost(id, each, directory))])})`

function waitsForPost(id: string, grant: Grant, directory: Directory | null): Condition[] {
  const { role, area, unit } = grant
  const toJudge = is`((o.state = 'check' or (o.state = 'rate' and o.tracking_hash is null)) and not (o.doers @> array[${id}]::text[]))`
  const maySpeak = unit && (permissions['order:serve'] as readonly Role[]).includes(role)
  return [
    is`((o.state = 'dispatch' or ${toJudge} or ${isRemarked}) and ${convenedBy(orders, grant, directory)})`,
    ...(maySpeak ? [is`(o.state in ('accept', 'serve') and o.owner_unit = ${unit} and ${orders.amongOpen(area)})`] : []),
    ...(handedUpTo[role] ? [is`(o.escalated_to = ${handedUpTo[role]} and ${orders.amongOpen(area)})`] : []),
  ]
}
