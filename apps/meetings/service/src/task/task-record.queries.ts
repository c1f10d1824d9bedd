import type { TaskRecord, taskStep } from '@wuxin/meetings/task-view.schema'
import { DomainError } from '@wuxin/platform/error'
import { fileLink } from '@wuxin/service/token'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { iso, is, isoOr, within } from '../list.queries.ts'
import type { Step } from '../step/step.table.ts'
import type { Task } from './task.entity.ts'
import { taskRows } from './task-list.queries.ts'

type Line = Pick<Step, 'id' | 'actorName' | 'actorRole' | 'actorUnit' | 'words' | 'params' | 'photos'> & Pick<z.output<typeof taskStep>, 'action' | 'at'>

/** A task with its history; instants as the database spells them. */
type Kept = Pick<Task, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'units' | 'topic' | 'topicNumber' | 'topicTitle' | 'meeting' | 'meetingNumber' | 'words' | 'ownerUnit'
  | 'ownerRole' | 'supervised' | 'extension' | 'extensions' | 'result' | 'photos' | 'settingsVersion'> & { givenAt: string; dueAt: string | null; doneAt: string | null; steps: Line[] }

const lines = sql`select coalesce(json_agg(json_build_object('id', s.id, 'at', s.at, 'action', s.action, 'actorName', s.actor_name, 'actorRole', s.actor_role, 'actorUnit', s.actor_unit,
  'words', s.words, 'params', s.params, 'photos', s.photos) order by s.seq), '[]') from step s where s.record_id = t.id`

/** A task of the caller's scope, as its page shows it. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function taskPage(work: Work, id: string): Promise<TaskRecord> {
  const { rows } = await sql<Kept>`
    select t.id, t.version, t.number, t.title, t.state, t.area, t.units, t.topic, t.topic_number as "topicNumber", t.topic_title as "topicTitle", t.meeting, t.meeting_number as "meetingNumber",
      t.words, t.owner_unit as "ownerUnit", t.owner_role as "ownerRole", t.supervised, t.extension, t.extensions, t.result, t.photos, t.settings_version as "settingsVersion",
      t.given_at as "givenAt", t.due_at as "dueAt", t.done_at as "doneAt", (${lines}) as steps
    from task t where ${is`t.id = ${id}`} and ${within(work.scope, 't')}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const { units, meeting, meetingNumber, words, extension, extensions, result, doneAt, settingsVersion, steps, photos } = found
  const [row] = await taskRows(work, [{ ...found, extensionAsked: extension !== null }])
  if (!row) throw new DomainError('NOT_FOUND', { id })
  const links = (files: readonly string[]) => files.map((file) => fileLink(work.service.keys, file, work.now))
  return {
    ...row, area: found.area, units, words, ownerUnit: found.ownerUnit, ownerRole: found.ownerRole, meeting: { id: meeting, number: meetingNumber }, extension, extensions, result,
    photos: links(photos), doneAt: isoOr(doneAt), settingsVersion,
    steps: steps.map(({ id: line, at, action, actorName: name, actorRole: role, actorUnit: unit, photos: files, words: said, params }) => ({
      id: line, at: iso(at), action, actor: { name, role, unit }, words: said, params, photos: links(files),
    })),
  }
}
