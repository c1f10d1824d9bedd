import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { openSessions, sessions, waitsFor } from './session.queries.ts'

/** Sessions to hold until the end of their day, and to close. */
function source(work: Work, home: Directory | null): TodoSource<'session', TodoStep, Waiting & { state: 'planned' | 'held' }> {
  return {
    kind: 'session',
    from: sessions.from,
    columns: sql`ps.id, ps.number, ps.title, ps.area, ps.state`,
    due: sql`case when ps.state = 'planned' then (ps.day || 'T23:59:59.999+08:00')::timestamptz end`,
    condition: all([sessions.inScope(work.scope, openSessions), waitsFor(work.caller, work.now, home)]),
    stepOf: ({ state }) => (state === 'held' ? 'close' : 'hold'),
  }
}

/** Sessions that wait for the caller. */
export const sessionsToDo = todosOf(source)
