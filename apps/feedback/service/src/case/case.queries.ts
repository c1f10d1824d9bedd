import { isGroup } from '@wuxin/feedback/category.schema'
import type { CaseChip, CaseListInput } from '@wuxin/feedback/case-input.schema'
import type { CaseFigure } from '@wuxin/feedback/figure.rules'
import { permissions, type Permission } from '@wuxin/feedback/permissions'
import { upperBound } from '@wuxin/platform/area'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Role } from '@wuxin/platform/role'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { dueSoonAt, homeOf } from '@wuxin/service/list/names'
import { SearchTable } from '@wuxin/service/list/search'
import { listedTable } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'

/** Cases, which every query calls `c`. Those of a unit are those to which it was ever whistled. */
export const cases = listedTable({ name: 'case', as: 'c', open: is`c.closed_at is null`, ofUnit: (unit) => is`c.id in (select case_id from whistle where unit = ${unit})` })

/** What searches read of cases. */
export const caseSearch = new SearchTable('case_search', 'case_id')

/** What a list or a figure of cases is asked for beside its chip. */
export type CaseFilter = Partial<Omit<CaseListInput, 'chip'>>

/** Whether a filter leaves open cases alone. */
export const isOpenOnly = ({ state }: CaseFilter): boolean => state !== undefined && state !== 'closed'

/** Every filter of the list but its chip. */
export function filtered(filter: CaseFilter, scope: readonly ScopePart[], placing = isOpenOnly(filter) ? cases.amongOpen : cases.byLevel): Condition {
  const { q, state, area, category, channel, unit, emergency, outcome, rating, figure } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    cases.inScope(places, placing),
    ...(state ? [is`c.state = ${state}`] : []),
    ...(category ? [isGroup(category) ? is`(c.category >= ${category} and c.category < ${upperBound(category)})` : is`c.category = ${category}`] : []),
    ...(channel ? [is`c.channel = ${channel}`] : []),
    ...(unit ? [cases.ofUnit(unit)] : []),
    ...(emergency === undefined ? [] : [is`c.emergency = ${emergency}`]),
    ...(outcome ? [is`c.outcome = ${outcome}`] : []),
    ...(rating ? [is`c.rating = ${rating}`] : []),
    ...during('c.reported_at', filter),
    ...(figure ? [counted[figure]] : []),
    ...(q ? [is`c.id in ${caseSearch.found(q, places)}`] : []),
  ])
}

/** An open case whose clock ran out; one that waits for a rating is never overdue. */
export const isOverdue = (now: Date): Condition => is`(c.closed_at is null and c.state <> 'rate' and c.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<CaseChip, Condition>> {
  const soon = dueSoonAt(work, await homeOf(work))
  return {
    mine: waitsFor(work.caller),
    due_soon: is`(c.closed_at is null and c.state <> 'rate' and c.due_at between ${work.now} and ${soon})`,
    overdue: isOverdue(work.now),
    under_way: is`(c.closed_at is null and c.state <> 'rate')`,
    to_rate: is`c.state = 'rate'`,
    supervised: is`(c.supervised and c.closed_at is null)`,
    closed: is`c.state = 'closed'`,
  }
}

/** What each figure counts of the cases reported in a place and time. */
export const counted: Record<CaseFigure, Condition> = {
  reported: is`true`,
  answered: is`c.answered_at is not null`,
  closed: is`c.state = 'closed'`,
  solved: is`(c.state = 'closed' and c.outcome = 'solved')`,
  explained: is`(c.state = 'closed' and c.outcome = 'explained')`,
  out_of_remit: is`(c.state = 'closed' and c.outcome = 'out_of_remit')`,
  rated: is`(c.state = 'closed' and c.rating is not null)`,
  satisfied: is`(c.state = 'closed' and c.rating = 'satisfied')`,
  basically: is`(c.state = 'closed' and c.rating = 'basically')`,
  dissatisfied: is`(c.state = 'closed' and c.rating = 'dissatisfied')`,
}

/** What waits for somebody to act: sent to their post, accepted by them, whistled to their unit, asked of or handed up to their level. */
export function waitsFor({ id, grants }: Pick<Caller, 'id' | 'grants'>): Condition {
  const own = is`(c.closed_at is null and c.holder_id = ${id} and (c.state in ('whistle', 'deliberate', 'answer') or c.call_back_due))`
  return any([own, ...grants.flatMap(waitsForPost)])
}

function waitsForPost({ role, area, unit }: Grant): Condition[] {
  const may = (permission: Permission) => (permissions[permission] as readonly Role[]).includes(role)
  const here = cases.amongOpen(area)
  return [
    ...(may('case:accept') ? [is`(${here} and c.state = 'discover' and c.receiver_role = ${role} and c.receiver_area = ${area})`] : []),
    ...(may('case:accept') || may('case:supervise') ? [is`(c.state = 'discover' and c.holder_id is null and ${here})`] : []),
    ...(may('case:grant-extension') ? [is`(c.extension is not null and ${here})`] : []),
    ...(handedUpTo[role] ? [is`(c.escalated_to = ${handedUpTo[role]} and ${here})`] : []),
    ...(unit && may('case:report-in') ? [is`(c.state = 'report_in' and ${here} and c.id in (select case_id from whistle where unit = ${unit} and status = 'pending'))`] : []),
    ...(unit && may('case:deliberate') ? [is`(c.state = 'deliberate' and c.lead_unit = ${unit} and ${here})`] : []),
    ...(unit && may('case:finish') ? [is`(c.state = 'handle' and c.lead_unit = ${unit} and ${here})`] : []),
  ]
}
