import { all, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { alarms, isCalled } from './alarm.queries.ts'

/** Alarms that were put to the caller, until somebody has said how it ended: a call first, then the door, then what was found there. */
const source = ({ caller }: Work): TodoSource<'alarm', TodoStep, Waiting & { state: 'call' | 'visit'; isGone: boolean }> => ({
  kind: 'alarm',
  from: alarms.from,
  columns: sql`a.id, a.number, '' as title, a.area, a.state, a.goers @> array[${caller.id}]::text[] as "isGone"`,
  due: sql`a.due_at`,
  condition: all([is`a.closed_at is null`, isCalled(caller)]),
  stepOf: ({ state, isGone }) => (state === 'call' ? 'noAnswer' : isGone ? 'close' : 'setOut'),
})

/** Alarms that wait for the caller. */
export const alarmsToDo = todosOf(source)
