import { permissions } from '@wuxin/meetings/permissions'
import type { TaskChip, TaskListInput } from '@wuxin/meetings/task-input.schema'
import { countyOf, upperBound } from '@wuxin/platform/area'
import { queryPatterns } from '@wuxin/platform/bigram'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { dueSoonUntil } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { convenedBy } from '../convener.queries.ts'
import { all, any, is, placed, type Condition } from '../list.queries.ts'

/** The table, as every query of tasks calls it. */
export const tasks = sql`task t`

/** How a query says that a task lies at a place or below it. */
type Placing = (area: string) => Condition

/** By the level of the place, whose index ends in the order of the list. */
export const byLevel: Placing = (area) => placed('t', area)

/** A range of the index of tasks that are not done, which are few wherever one looks. */
export const amongOpen: Placing = (area) => is`(t.done_at is null and t.area >= ${area} and t.area < ${upperBound(area)})`

/** The scope of the work, by place and unit. */
export const inScope = (parts: readonly ScopePart[], placing: Placing): Condition =>
  any(parts.map(({ area, unit }) => (unit === null ? placing(area) : is`(${placing(area)} and t.units @> array[${unit}]::text[])`)))

/** Every filter of the list but its chip. A number or a few words of the title, or of the topic's. */
export function filtered({ q, state, area, unit, topic }: Partial<Omit<TaskListInput, 'chip'>>, scope: readonly ScopePart[], placing: Placing): Condition {
  return all([
    inScope(narrow([...scope], area ?? null), placing),
    ...(state ? [is`t.state = ${state}`] : []),
    ...(unit ? [is`t.owner_unit = ${unit}`] : []),
    ...(topic ? [is`t.topic = ${topic}`] : []),
    ...(q ? queryPatterns(q).map((pattern) => is`lower(normalize(t.number || ' ' || t.title || ' ' || t.topic_number || ' ' || t.topic_title, NFKC)) like ${pattern}`) : []),
  ])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<TaskChip, Condition>> {
  const county = work.caller.county ?? countyOf(work.scope[0]?.area ?? '')
  const directory = county ? await work.directory(county) : null
  const soon = directory ? dueSoonUntil(work.now, directory.calendar) : work.now
  return {
    mine: waitsFor(work.caller, directory),
    under_way: is`t.done_at is null`,
    due_soon: is`(t.done_at is null and t.due_at between ${work.now} and ${soon})`,
    overdue: isOverdue(work.now),
    supervised: is`(t.done_at is null and t.supervised)`,
    done: is`t.done_at is not null`,
  }
}

/** A task that is not done and whose clock ran out. */
export const isOverdue = (now: Date): Condition => is`(t.done_at is null and t.due_at < ${now})`

/** What waits for somebody to act: their unit's or their post's, handed back or asked of them where they convene, handed up to their level. */
export const waitsFor = ({ grants }: Pick<Caller, 'grants'>, directory: Directory | null): Condition =>
  is`(t.done_at is null and ${any(grants.flatMap((each) => waitsForPost(each, directory)))})`

/** Whose work an overdue record becomes at each level. */
export const handedUpTo: Partial<Record<Role, string>> = { community_worker: 'community', township_officer: 'township', county_leader: 'county' }

function waitsForPost(grant: Grant, directory: Directory | null): Condition[] {
  const { role, area, unit } = grant
  const here = amongOpen(area)
  const mayHandle = (permissions['task:handle'] as readonly Role[]).includes(role)
  return [
    is`((t.state = 'returned' or t.extension is not null) and ${convenedBy('t', grant, directory)})`,
    ...(mayHandle ? [is`(t.state = 'handle' and ${here} and t.owner_role = ${role})`] : []),
    ...(mayHandle && unit ? [is`(t.state = 'handle' and ${here} and t.owner_unit = ${unit})`] : []),
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${here})`] : []),
  ]
}
