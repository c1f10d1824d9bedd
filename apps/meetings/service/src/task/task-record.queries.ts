import type { TaskRecord, taskStep } from '@wuxin/meetings/task-view.schema'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { is, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Task } from './task.entity.ts'
import { taskRows } from './task-list.queries.ts'
import { tasks } from './task.queries.ts'

/** A task with its history; instants as the database spells them. */
type Kept = Pick<Task, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'units' | 'topic' | 'topicNumber' | 'topicTitle' | 'meeting' | 'meetingNumber' | 'words' | 'ownerUnit'
  | 'ownerRole' | 'supervised' | 'extension' | 'extensions' | 'result' | 'photos' | 'settingsVersion'> & { givenAt: string; dueAt: string | null; doneAt: string | null; steps: KeptLine<z.output<typeof taskStep>['action']>[] }

/** A task of the caller's scope, as its page shows it. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function taskPage(work: Work, id: string): Promise<TaskRecord> {
  const { rows } = await sql<Kept>`
    select t.id, t.version, t.number, t.title, t.state, t.area, t.units, t.topic, t.topic_number as "topicNumber", t.topic_title as "topicTitle", t.meeting, t.meeting_number as "meetingNumber",
      t.words, t.owner_unit as "ownerUnit", t.owner_role as "ownerRole", t.supervised, t.extension, t.extensions, t.result, t.photos, t.settings_version as "settingsVersion",
      t.given_at as "givenAt", t.due_at as "dueAt", t.done_at as "doneAt", ${linesOf(is`s.record_id = t.id`)} as steps
    from ${tasks.from} where t.id = ${id} and ${tasks.inScope(work.scope, tasks.byLevel)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const { units, meeting, meetingNumber, words, extension, extensions, result, doneAt, settingsVersion, steps, photos } = found
  const [row] = await taskRows(work, [{ ...found, extensionAsked: extension !== null }])
  if (!row) throw new DomainError('NOT_FOUND', { id })
  return {
    ...row, area: found.area, units, words, ownerUnit: found.ownerUnit, ownerRole: found.ownerRole, meeting: { id: meeting, number: meetingNumber }, extension, extensions, result,
    photos: photoLinks(work, photos), doneAt: isoOr(doneAt), settingsVersion,
    steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}
