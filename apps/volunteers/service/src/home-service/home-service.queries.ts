import { narrow, scopeFor, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { HomeServiceChip, HomeServiceListInput } from '@wuxin/volunteers/home-service-input.schema'
import { homeServiceLifecycle } from '@wuxin/volunteers/home-service.rules'
import { permissions } from '@wuxin/volunteers/permissions'
import { sql, type RawBuilder } from 'kysely'
import { isCounted } from '../figure/counted.queries.ts'
import { searched } from '../search.queries.ts'

/** Matters of the service home, which every query calls `h`. */
export const homeServices = listedTable({ name: 'home_service', as: 'h', open: is`h.closed_at is null` })

/** What a list of them is asked for beside its chip. */
export type HomeServiceFilter = Partial<Omit<HomeServiceListInput, 'chip'>>

/** Whether a filter leaves open matters alone. */
export const isOpenOnly = ({ state }: HomeServiceFilter): boolean => state !== undefined && !homeServiceLifecycle.final.includes(state)

/** Every filter of the list but its chip; the days are those of the asking, or what the figure counts by. */
export function filtered(filter: HomeServiceFilter, scope: readonly ScopePart[], placing = isOpenOnly(filter) ? homeServices.amongOpen : homeServices.byLevel): Condition {
  const { q, area, state, kind, figure } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    homeServices.inScope(places, placing),
    ...(state ? [is`h.state = ${state}`] : []),
    ...(kind ? [is`h.kind = ${kind}`] : []),
    ...(figure === undefined ? during('h.asked_at', filter) : [isCounted(figure, { list: 'homeServices', as: 'h', days: filter })]),
    ...(q ? [is`h.id in ${searched.found(q, places)}`] : []),
  ])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<HomeServiceChip, Condition>> {
  return {
    mine: waitsFor(work.caller, await homeOf(work)),
    to_accept: is`h.state = 'accept'`,
    under_way: is`h.state = 'repair'`,
    to_call_back: is`h.state = 'call_back'`,
    reopened: is`(h.closed_at is null and h.reopened > 0)`,
    overdue: is`(h.closed_at is null and h.due_at < ${work.now})`,
    closed: is`h.closed_at is not null`,
  }
}

/** What a matter is called to the caller, as `mayReadAsker` says it; `as` is what the query calls the table. Its title is the asker's own words: blank to all others. */
export function titleRead({ caller }: Pick<Work, 'caller'>, as = 'h'): RawBuilder<string> {
  const handled = scopeFor(caller, permissions['home-service:register'])
  const isRead = any([is`${inScope(scopeFor(caller, permissions['home-service:call-back']), as)}`, is`(${sql.ref(`${as}.closed_at`)} is null and ${inScope(handled, as)})`])
  return sql<string>`case when ${isRead} then ${sql.ref(`${as}.title`)} else '' end`
}

/** What waits for somebody to act: their company's to mend; to be called back where they organise, by the code until its time is over; handed up to their level. */
export const waitsFor = ({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition =>
  is`(h.closed_at is null and ${any(grants.flatMap((each) => waitsForPost(id, each, directory)))})`

function waitsForPost(id: string, grant: Grant, directory: Directory | null): Condition[] {
  const { role, area, unit } = grant
  const mends = unit && (permissions['home-service:handle'] as readonly Role[]).includes(role)
  return [
    is`(h.state = 'call_back' and (h.tracking_hash is null or h.escalated_to is not null) and h.finished_by_id is distinct from ${id} and ${convenedBy(homeServices, grant, directory)})`,
    ...(mends ? [is`(h.state in ('accept', 'repair') and h.unit = ${unit} and ${homeServices.amongOpen(area)})`] : []),
    ...(handedUpTo[role] ? [is`(h.escalated_to = ${handedUpTo[role]} and ${homeServices.amongOpen(area)})`] : []),
  ]
}
