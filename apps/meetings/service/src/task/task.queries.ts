import { permissions } from '@wuxin/meetings/permissions'
import type { TaskChip, TaskListInput } from '@wuxin/meetings/task-input.schema'
import { countyOf } from '@wuxin/platform/area'
import { queryPatterns } from '@wuxin/platform/bigram'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { dueSoonUntil } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { convenedBy } from '../convener.queries.ts'
import { all, any, is, placed, within, type Condition } from '../list.queries.ts'

/** The table, as every query of tasks calls it. */
export const tasks = sql`task t`

/** Every filter of the list but its chip. A number or a few words of the title, or of the topic's. */
export function filtered({ q, state, area, unit, topic }: Partial<Omit<TaskListInput, 'chip'>>, scope: readonly ScopePart[]): Condition {
  return all([
    within(narrow([...scope], area ?? null), 't'),
    ...(state ? [is`t.state = ${state}`] : []),
    ...(unit ? [is`t.owner_unit = ${unit}`] : []),
    ...(topic ? [is`t.topic = ${topic}`] : []),
    ...(q ? queryPatterns(q).map((pattern) => is`lower(normalize(t.number || ' ' || t.title || ' ' || t.topic_number || ' ' || t.topic_title, NFKC)) like ${pattern}`) : []),
  ])
}

const open = is`t.done_at is null`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<TaskChip, Condition>> {
  const county = work.caller.county ?? countyOf(work.scope[0]?.area ?? '')
  const directory = county ? await work.directory(county) : null
  const soon = directory ? dueSoonUntil(work.now, directory.calendar) : work.now
  return {
    mine: waitsFor(work.caller, directory),
    under_way: open,
    due_soon: is`(${open} and t.due_at between ${work.now} and ${soon})`,
    overdue: isOverdue(work.now),
    supervised: is`(${open} and t.supervised)`,
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
  const here = placed('t', area)
  const mayHandle = (permissions['task:handle'] as readonly Role[]).includes(role)
  return [
    is`((t.state = 'returned' or t.extension is not null) and ${convenedBy('t', grant, directory)})`,
    ...(mayHandle ? [is`(t.state = 'handle' and ${here} and t.owner_role = ${role})`] : []),
    ...(mayHandle && unit ? [is`(t.state = 'handle' and ${here} and t.owner_unit = ${unit})`] : []),
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${here})`] : []),
  ]
}
