import { narrow, scopeFor, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { convenedBy } from '@wuxin/service/life/convened'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { isOpenWish } from '@wuxin/volunteers/wish.rules'
import type { WishChip, WishListInput } from '@wuxin/volunteers/wish-input.schema'
import { sql, type RawBuilder } from 'kysely'
import { isCounted } from '../figure/counted.queries.ts'
import { searched } from '../search.queries.ts'
import { openScope } from '../step/open.queries.ts'

/** Wishes, which every query calls `w`. */
export const wishes = listedTable({ name: 'wish', as: 'w', open: is`w.closed_at is null` })

/** What a list of wishes is asked for beside its chip. */
export type WishFilter = Partial<Omit<WishListInput, 'chip'>>

/** Whether a filter leaves open wishes alone. */
export const isOpenOnly = ({ state }: WishFilter): boolean => state !== undefined && isOpenWish(state)

/** Every filter of the list but its chip; the days are those of the posting, or what the figure counts by. */
export function filtered(filter: WishFilter, scope: readonly ScopePart[], placing = isOpenOnly(filter) ? wishes.amongOpen : wishes.byLevel): Condition {
  const { q, state, area, kind, source, unit, figure } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    wishes.inScope(places, placing),
    ...(state ? [is`w.state = ${state}`] : []),
    ...(kind ? [is`w.kind = ${kind}`] : []),
    ...(source ? [is`w.source = ${source}`] : []),
    ...(unit ? [is`w.claimer_unit = ${unit}`] : []),
    ...(figure === undefined ? during('w.posted_at', filter) : [isCounted(figure, { list: 'wishes', as: 'w', days: filter })]),
    ...(q ? [is`w.id in ${searched.found(q, places)}`] : []),
  ])
}

/** An open wish whose clock ran out; one that only waits to be rated is never overdue. */
export const isOverdue = (now: Date): Condition => is`(w.closed_at is null and w.state <> 'rate' and w.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<WishChip, Condition>> {
  return {
    mine: waitsFor(work, await homeOf(work)),
    to_verify: is`w.state = 'verify'`,
    to_publish: is`w.state = 'publish'`,
    unclaimed: is`w.state = 'claim'`,
    in_contact: is`w.state = 'contact'`,
    under_way: is`w.state = 'fulfil'`,
    to_confirm: is`w.state = 'confirm'`,
    left_over: is`(w.state = 'claim' and w.left_over)`,
    overdue: isOverdue(work.now),
    fulfilled: is`w.confirmed_at is not null`,
  }
}

/**
 * What waits for somebody to act: claimed by them, to be verified, published or looked after by their post, handed up to their
 * level. A wisher with a code confirms alone until the time is over; others are called back at once, but by nobody who fulfilled it.
 */
export function waitsFor({ caller: { id, grants }, now }: Pick<Work, 'caller' | 'now'>, directory: Directory | null): Condition {
  const callBack = is`(w.state in ('confirm', 'rate') and (w.tracking_hash is null or (w.state = 'confirm' and w.due_at < ${now})) and not (w.fulfillers @> array[${id}]::text[]))`
  const organised = any([is`w.state in ('verify', 'publish')`, callBack, is`(w.state = 'claim' and w.left_over)`])
  return any([
    is`(w.claimer_id = ${id} and w.state in ('contact', 'fulfil'))`,
    ...grants.flatMap((each) => [is`(w.closed_at is null and ${organised} and ${convenedBy(wishes, each, directory)})`, ...handedUp(each)]),
  ])
}

const handedUp = ({ role, area }: Grant): Condition[] => (handedUpTo[role] ? [is`(w.escalated_to = ${handedUpTo[role]} and ${wishes.amongOpen(area)})`] : [])

/**
 * What a wish is called to the caller, as `mayReadWish` says it; `as` is what the query calls the table. By its published title to
 * all others, blank as long as there is none: until then its title is the wisher's own words.
 */
export function titleRead({ caller: { id, grants } }: Pick<Work, 'caller'>, as = 'w'): RawBuilder<string> {
  const column = (name: string) => sql.ref(`${as}.${name}`)
  const isRead = any([
    is`${inScope(scopeFor({ grants }, permissions['wish:unmask']), as)}`,
    is`${column('registrar_id')} = ${id}`,
    is`(${column('closed_at')} is null and ${column('claimer_id')} = ${id})`,
  ])
  return sql<string>`case when ${isRead} then ${column('title')} else coalesce(${column('public_title')}, '') end`
}

/** What the caller may read at all: all of where they organise, what is published where they may claim, and what is theirs. For procedures that are countywide. */
export function readable(work: Work): Condition {
  const { id }: Caller = work.caller
  return any([
    wishes.inScope(scopeFor(work.caller, permissions['wish:list']), wishes.byLevel),
    all([wishes.inScope(openScope(work), wishes.byLevel), is`(w.published_at is not null or w.registrar_id = ${id})`]),
    is`w.claimer_id = ${id}`,
  ])
}
