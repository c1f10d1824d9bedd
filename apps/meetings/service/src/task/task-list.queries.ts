import type { TaskListInput } from '@wuxin/meetings/task-input.schema'
import type { taskList, TaskRow } from '@wuxin/meetings/task-view.schema'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { all, countBy, iso, isoOr, whyEmpty } from '../list.queries.ts'
import { namesOf } from '../names.queries.ts'
import { ownerName } from './task-owner.work.ts'
import type { Task } from './task.entity.ts'
import { amongOpen, byLevel, chipConditions, filtered, inScope, tasks } from './task.queries.ts'

/** What the list reads of a task; instants come as the database spells them. */
type Listed = Pick<Task, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'topic' | 'topicNumber' | 'topicTitle' | 'ownerUnit' | 'ownerRole' | 'supervised'> & {
  givenAt: string
  dueAt: string | null
  extensionAsked: boolean
}

const columns = sql`t.id, t.version, t.number, t.title, t.state, t.area, t.topic, t.topic_number as "topicNumber", t.topic_title as "topicTitle", t.owner_unit as "ownerUnit",
  t.owner_role as "ownerRole", t.supervised, t.given_at as "givenAt", t.due_at as "dueAt", t.extension is not null as "extensionAsked"`

const orders = {
  dueAt: sql`t.due_at asc nulls last, t.id asc`,
  '-dueAt': sql`t.due_at desc nulls last, t.id desc`,
  givenAt: sql`t.given_at asc, t.id asc`,
  '-givenAt': sql`t.given_at desc, t.id desc`,
  number: sql`left(t.number, 7) asc, length(t.number) asc, t.number asc`,
  '-number': sql`left(t.number, 7) desc, length(t.number) desc, t.number desc`,
} as const satisfies Record<NonNullable<TaskListInput['sort']>, unknown>

/** A page of the list, with the counts behind its chips. Which rows they are, the index of the place's level mostly says alone; only those are read. */
export async function listTasks(work: Work, { page, size, sort = '-givenAt', chip, ...filter }: TaskListInput): Promise<z.output<typeof taskList>> {
  const { done, ...open } = await chipConditions(work)
  const isOpen = chip === undefined ? filter.state === 'handle' || filter.state === 'returned' : chip !== 'done'
  const chosen = filtered(filter, work.scope, isOpen ? amongOpen : byLevel)
  const shown = chip ? all([chosen, { ...open, done }[chip]]) : chosen
  const [every, { all: _, ...waiting }, { rows }] = await Promise.all([
    countBy(work, tasks, filtered(filter, work.scope, byLevel), { done }),
    countBy(work, tasks, filtered(filter, work.scope, amongOpen), open),
    sql<Listed>`select ${columns} from ${tasks}
      where t.id = any (array(select t.id from ${tasks} where ${shown} order by ${orders[sort]} limit ${size} offset ${(page - 1) * size})) order by ${orders[sort]}`.execute(work.db),
  ])
  const chips = { ...waiting, done: every.done }
  const total = chip ? chips[chip] : every.all
  const empty = total > 0 ? null : await whyEmpty(work, tasks, inScope(work.scope, byLevel))
  return { rows: await taskRows(work, rows), total, chips, asOf: work.now.toISOString(), empty }
}

/** Rows as lists and pages show them. */
export async function taskRows(work: Work, rows: readonly Listed[]): Promise<TaskRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, topic, topicNumber, topicTitle, ownerUnit, ownerRole, givenAt, dueAt, ...row }) => {
    const directory = names.directory(area)
    return {
      ...row, place: names.place(area), topic: { id: topic, number: topicNumber, title: topicTitle },
      owner: directory ? ownerName({ area, ownerUnit, ownerRole }, directory) : '', givenAt: iso(givenAt), dueAt: isoOr(dueAt),
    }
  })
}
