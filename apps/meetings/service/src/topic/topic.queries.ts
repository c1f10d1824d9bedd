import type { TopicFigure } from '@wuxin/meetings/figure.rules'
import { isOpen } from '@wuxin/meetings/topic.rules'
import type { TopicChip, TopicListInput } from '@wuxin/meetings/topic-input.schema'
import { countyOf, upperBound } from '@wuxin/platform/area'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { dueSoonUntil, endOfDay, startOfDay } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { convenedBy } from '../convener.queries.ts'
import { all, any, found, is, placed, type Condition } from '../list.queries.ts'
import { handedUpTo } from '../task/task.queries.ts'

/** The table, as every query of topics calls it. */
export const topics = sql`topic t`

/** How a query says that a topic lies at a place or below it. */
type Placing = (area: string) => Condition

/** By the level of the place, whose index ends in the order of the list and holds what lists and figures count by. */
export const byLevel: Placing = (area) => placed('t', area)

/** A range of the index of open topics, which are few wherever one looks. */
export const amongOpen: Placing = (area) => is`(t.closed_at is null and t.area >= ${area} and t.area < ${upperBound(area)})`

/** How a list finds its topics: the open ones among the open, all others by the level of the place. */
export const placingFor = ({ chip, state }: Pick<Partial<TopicListInput>, 'chip' | 'state'>): Placing =>
  (chip !== undefined && chip !== 'closed') || (state !== undefined && isOpen(state)) ? amongOpen : byLevel

/** The scope of the work, by place and unit. */
export const inScope = (parts: readonly ScopePart[], placing: Placing): Condition =>
  any(parts.map(({ area, unit }) => (unit === null ? placing(area) : is`(${placing(area)} and t.units @> array[${unit}]::text[])`)))

/** Every filter of the list but its chip. */
export function filtered(filter: Partial<Omit<TopicListInput, 'chip'>>, scope: readonly ScopePart[], placing: Placing = placingFor(filter)): Condition {
  const { q, state, area, body, bodyKind, source, from, to, figure } = filter
  const day = (text: string) => new Date(`${text}T00:00:00+08:00`)
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  return all([
    inScope(places, placing),
    ...(state ? [is`t.state = ${state}`] : []),
    ...(body ? [is`t.body = ${body}`] : []),
    ...(bodyKind ? [is`t.body_kind = ${bodyKind}`] : []),
    ...(source ? [is`t.source = ${source}`] : []),
    ...(from ? [is`t.proposed_at >= ${startOfDay(day(from))}`] : []),
    ...(to ? [is`t.proposed_at <= ${endOfDay(day(to))}`] : []),
    ...(figure ? [counted[figure]] : []),
    ...(q ? [is`t.id in ${found(q, places)}`] : []),
  ])
}

/** An open topic whose clock ran out; one that waits for its proposer is never overdue. */
export const isOverdue = (now: Date): Condition => is`(t.closed_at is null and t.state <> 'verify' and t.due_at < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<TopicChip, Condition>> {
  const county = work.caller.county ?? countyOf(work.scope[0]?.area ?? '')
  const directory = county ? await work.directory(county) : null
  const soon = directory ? dueSoonUntil(work.now, directory.calendar) : work.now
  return {
    mine: waitsFor(work.caller, directory),
    open: is`t.closed_at is null`,
    to_screen: is`t.state = 'screen'`,
    queued: is`t.state in ('queue', 'convene')`,
    under_way: is`t.state in ('minute', 'assign', 'answer')`,
    to_verify: is`t.state = 'verify'`,
    due_soon: is`(t.closed_at is null and t.state <> 'verify' and t.due_at between ${work.now} and ${soon})`,
    overdue: isOverdue(work.now),
    closed: is`t.state = 'closed'`,
  }
}

/** What each figure counts of the topics proposed in a place and time. */
export const counted: Record<TopicFigure, Condition> = {
  proposed: is`true`,
  tabled: is`t.tabled_at is not null`,
  adopted: is`t.adopted_at is not null`,
  confirmed: is`t.confirmed`,
  closed: is`t.state = 'closed'`,
}

/** What waits for somebody to act: proposed by them and to be confirmed, to be screened, called back or answered by their post, handed up to their level. */
export function waitsFor({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition {
  return any([is`(t.closed_at is null and t.state = 'verify' and t.proposer_id = ${id})`, ...grants.flatMap((each) => waitsForPost(each, directory))])
}

function waitsForPost(grant: Grant, directory: Directory | null): Condition[] {
  const { role, area } = grant
  return [
    is`(t.closed_at is null and (t.state in ('screen', 'answer') or (t.state = 'verify' and t.proposer_id is null)) and ${convenedBy('t', grant, directory)})`,
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${amongOpen(area)})`] : []),
  ]
}
