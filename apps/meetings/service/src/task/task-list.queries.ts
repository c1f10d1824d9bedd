import type { TaskChip, TaskListInput } from '@wuxin/meetings/task-input.schema'
import type { taskList, TaskRow } from '@wuxin/meetings/task-view.schema'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ownerName } from '../task-owner.work.ts'
import type { Task } from './task.entity.ts'
import { chipConditions, filtered, tasks } from './task.queries.ts'

/** What the list reads of a task; instants come as the database spells them. */
type Listed = Pick<Task, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'topic' | 'topicNumber' | 'topicTitle' | 'ownerUnit' | 'ownerRole' | 'supervised'> & {
  givenAt: string
  dueAt: string | null
  extensionAsked: boolean
}

const columns = sql`t.id, t.version, t.number, t.title, t.state, t.area, t.topic, t.topic_number as "topicNumber", t.topic_title as "topicTitle", t.owner_unit as "ownerUnit",
  t.owner_role as "ownerRole", t.supervised, t.given_at as "givenAt", t.due_at as "dueAt", t.extension is not null as "extensionAsked"`

const sorted = orders({ dueAt: by('t.due_at', { isNullable: true }), givenAt: by('t.given_at'), number: byNumber('t.number') })

/** A page of the list, with the counts behind its chips. */
export async function listTasks(work: Work, { page, size, sort, ...question }: TaskListInput): Promise<z.output<typeof taskList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<TaskListInput, 'page' | 'size'>, window: Window): Promise<TaskRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

async function chipList(work: Work, { chip, ...filter }: Omit<TaskListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<TaskChip>> {
  const isOpen = filter.state === 'handle' || filter.state === 'returned'
  return { table: tasks, chips: await chipConditions(work), past: 'done', chip, isOpen, filtered: (placing) => filtered(filter, work.scope, placing) }
}

const read = async (work: Work, list: ChipList<TaskChip>, sort: TaskListInput['sort'] = '-givenAt', window: Window): Promise<TaskRow[]> =>
  taskRows(work, await rowsInOrder<Listed>(work, tasks, { columns, condition: shownBy(list), order: sorted[sort] }, window))

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
