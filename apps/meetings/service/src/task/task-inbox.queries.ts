import { taskRules, type TaskFacts } from '@wuxin/meetings/task.rules'
import type { TodoStep } from '@wuxin/meetings/topic-view.schema'
import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { tasks, waitsFor } from './task.queries.ts'

function source(work: Work, directory: Directory | null): TodoSource<'task', TodoStep, Waiting & TaskFacts> {
  return {
    kind: 'task',
    from: tasks.from,
    columns: sql`t.id, t.number, t.title, t.area, t.state, t.units, t.owner_unit as "ownerUnit", t.owner_role as "ownerRole", t.extension is not null as "extensionAsked"`,
    due: sql`t.due_at`,
    condition: all([tasks.inScope(work.scope, tasks.amongOpen), waitsFor(work.caller, directory)]),
    stepOf: (row) => {
      const next = taskRules.nextAction(row, work.caller)
      return next === 'finish' || next === 'grantExtension' || next === 'reassign' ? next : 'escalated'
    },
  }
}

/** Tasks that wait for the caller. */
export const tasksToDo = todosOf(source)
