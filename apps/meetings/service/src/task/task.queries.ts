import { permissions, type Permission } from '@wuxin/meetings/permissions'
import type { TaskChip, TaskListInput } from '@wuxin/meetings/task-input.schema'
import { countyOf } from '@wuxin/platform/area'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { dueSoonUntil } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { queryPatterns } from '@wuxin/platform/bigram'
import { sql } from 'kysely'
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
  const soon = county ? dueSoonUntil(work.now, (await work.directory(county)).calendar) : work.now
  return {
    mine: waitsFor(work.caller),
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
export const waitsFor = ({ grants }: Pick<Caller, 'grants'>): Condition => is`(t.done_at is null and ${any(grants.flatMap(waitsForPost))})`

/** Whose work an overdue record becomes at each level. */
export const handedUpTo: Partial<Record<Role, string>> = { community_worker: 'community', township_officer: 'township', county_leader: 'county' }

function waitsForPost({ role, area, unit }: Grant): Condition[] {
  const may = (permission: Permission) => (permissions[permission] as readonly Role[]).includes(role)
  const here = placed('t', area)
  return [
    ...(may('task:handle') ? [is`(t.state = 'handle' and ${here} and t.owner_role = ${role})`] : []),
    ...(may('task:handle') && unit ? [is`(t.state = 'handle' and ${here} and t.owner_unit = ${unit})`] : []),
    ...(may('task:reassign') ? [is`((t.state = 'returned' or t.extension is not null) and ${here})`] : []),
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${here})`] : []),
  ]
}
