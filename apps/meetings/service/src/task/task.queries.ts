import { permissions } from '@wuxin/meetings/permissions'
import type { TaskChip, TaskListInput } from '@wuxin/meetings/task-input.schema'
import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { all, any, containing, is, type Condition } from '@wuxin/service/list/condition'
import { dueSoonAt, homeOf } from '@wuxin/service/list/names'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { convenedBy } from '@wuxin/service/life/convened'

/** Tasks, which every query calls `t`; open are those that are not done. */
export const tasks = listedTable({ name: 'task', as: 't', open: is`t.done_at is null` })

/** What a list of tasks is asked for beside its chip. */
export type TaskFilter = Partial<Omit<TaskListInput, 'chip'>>

/** Every filter of the list but its chip. A number or a few words of the title, or of the topic's. */
export function filtered({ q, state, area, unit, topic }: TaskFilter, scope: readonly ScopePart[], placing: Placing): Condition {
  return all([
    tasks.inScope(narrow([...scope], area ?? null), placing),
    ...(state ? [is`t.state = ${state}`] : []),
    ...(unit ? [is`t.owner_unit = ${unit}`] : []),
    ...(topic ? [is`t.topic = ${topic}`] : []),
    ...containing(sql`t.number || ' ' || t.title || ' ' || t.topic_number || ' ' || t.topic_title`, q),
  ])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<TaskChip, Condition>> {
  const home = await homeOf(work)
  const soon = dueSoonAt(work, home)
  return {
    mine: waitsFor(work.caller, home),
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

function waitsForPost(grant: Grant, directory: Directory | null): Condition[] {
  const { role, area, unit } = grant
  const here = tasks.amongOpen(area)
  const mayHandle = (permissions['task:handle'] as readonly Role[]).includes(role)
  return [
    is`((t.state = 'returned' or t.extension is not null) and ${convenedBy(tasks, grant, directory)})`,
    ...(mayHandle ? [is`(t.state = 'handle' and ${here} and t.owner_role = ${role})`] : []),
    ...(mayHandle && unit ? [is`(t.state = 'handle' and ${here} and t.owner_unit = ${unit})`] : []),
    ...(handedUpTo[role] ? [is`(t.escalated_to = ${handedUpTo[role]} and ${here})`] : []),
  ]
}
