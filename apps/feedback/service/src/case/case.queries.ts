import { permissions, type Permission } from '@wuxin/feedback/permissions'
import { isGroup } from '@wuxin/feedback/category.schema'
import type { CaseChip, CaseListInput } from '@wuxin/feedback/case-input.schema'
import type { CaseFigure } from '@wuxin/feedback/figure.rules'
import { countyOf, levelOf, prefixAt, upperBound } from '@wuxin/platform/area'
import { queryBigrams, queryPatterns } from '@wuxin/platform/bigram'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { dueSoonUntil, endOfDay, startOfDay } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** A condition on the table `case`, which all queries of this module call `c`. */
export type Condition = RawBuilder<SqlBool>

/** An instant as the database spells it, as ISO. */
export const iso = (instant: string): string => new Date(instant).toISOString()

/** A condition in SQL. */
export const is = (strings: TemplateStringsArray, ...values: unknown[]): Condition => sql<SqlBool>(strings, ...values)
export const all = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`true` : is`(${sql.join(conditions, sql` and `)})`)
const any = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`false` : is`(${sql.join(conditions, sql` or `)})`)

/** How a query says that a case lies at a place or below it. */
type Placing = (area: string) => Condition

/** Equality on the level's own prefix, whose index ends in the order of the list and holds what lists and figures count by. */
export const byLevel: Placing = (area) => {
  if (area === '') return is`true`
  const level = levelOf(area)
  if (level === 'county' || level === 'township' || level === 'community') return is`c.${sql.ref(level)} = ${area}`
  return is`(c.community = ${prefixAt(area, 'community')} and c.area >= ${area} and c.area < ${upperBound(area)})`
}

/** A range of the index of open cases, which are few wherever one looks. */
export const amongOpen: Placing = (area) => is`(c.closed_at is null and c.area >= ${area} and c.area < ${upperBound(area)})`

/** How a list finds its cases: the open ones among the open, all others by the level of the place. */
export const placingFor = ({ chip, state }: Pick<Partial<CaseListInput>, 'chip' | 'state'>): Placing =>
  (chip !== undefined && chip !== 'closed') || (state !== undefined && state !== 'closed') ? amongOpen : byLevel

/** Cases to which a unit was ever whistled. */
const ofUnit = (unit: string): Condition => is`c.id in (select case_id from whistle where unit = ${unit})`

/** The scope of the work, by place and unit. */
export const inScope = (parts: readonly ScopePart[], placing: Placing): Condition =>
  any(parts.map(({ area, unit }) => (unit === null ? placing(area) : is`(${placing(area)} and ${ofUnit(unit)})`)))

/**
 * Cases that the search finds in the scope's counties (terms begin with their county's code); the words are re-checked.
 * Where there are terms, they alone shall be looked up: a place that an index could find too is taken for the better one.
 */
function matching(q: string, parts: readonly ScopePart[]): Condition {
  const terms = queryBigrams(q)
  const below = (area: string) => is`area >= ${area} and area < ${upperBound(area)}`
  const found = (area: string) => is`left(area, ${area.length}::int) = ${area} and terms @> ${terms.map((term) => countyOf(area) + term)}::text[]`
  const ranges = parts.map(({ area }) => is`(${terms.length > 0 ? found(area) : below(area)})`)
  const words = all(queryPatterns(q).map((pattern) => is`text like ${pattern}`))
  return is`c.id in (with found as materialized (select case_id, text from case_search where ${any(ranges)}) select case_id from found where ${words})`
}

/** Every filter of the list but its chip. */
export function filtered(filter: Partial<Omit<CaseListInput, 'chip'>>, scope: readonly ScopePart[], placing: Placing = placingFor(filter)): Condition {
  const { q, state, area, category, channel, unit, emergency, outcome, rating, from, to, figure } = filter
  const day = (text: string) => new Date(`${text}T00:00:00+08:00`)
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    inScope(places, placing),
    ...(state ? [is`c.state = ${state}`] : []),
    ...(category ? [isGroup(category) ? is`(c.category >= ${category} and c.category < ${upperBound(category)})` : is`c.category = ${category}`] : []),
    ...(channel ? [is`c.channel = ${channel}`] : []),
    ...(unit ? [ofUnit(unit)] : []),
    ...(emergency === undefined ? [] : [is`c.emergency = ${emergency}`]),
    ...(outcome ? [is`c.outcome = ${outcome}`] : []),
    ...(rating ? [is`c.rating = ${rating}`] : []),
    ...(from ? [is`c.reported_at >= ${startOfDay(day(from))}`] : []),
    ...(to ? [is`c.reported_at <= ${endOfDay(day(to))}`] : []),
    ...(figure ? [counted[figure]] : []),
    ...(q ? [matching(q, places)] : []),
  ])
}

/** An open case whose clock ran out; one that waits for a rating is never overdue. */
export const isOverdue = (now: Date): Condition => is`(c.closed_at is null and c.state <> 'rate' and c.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<CaseChip, Condition>> {
  const county = work.caller.county ?? countyOf(work.scope[0]?.area ?? '')
  const soon = county ? dueSoonUntil(work.now, (await work.directory(county)).calendar) : work.now
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
  const here = amongOpen(area)
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

/** Whose work an overdue case becomes at each level. */
const handedUpTo: Partial<Record<Role, string>> = { community_worker: 'community', township_officer: 'township', county_leader: 'county' }
