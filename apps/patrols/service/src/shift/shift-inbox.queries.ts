import type { TodoStep } from '@wuxin/patrols/overview.schema'
import { shiftRules, type ShiftFacts } from '@wuxin/patrols/shift.rules'
import type { Directory } from '@wuxin/service/directory'
import { countiesOf } from '@wuxin/service/scope'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { hasDisputes, shifts, waitsFor } from './shift.queries.ts'

/** A shift that waits: for its walkers to begin or end it, for the office to settle what phones and desk say otherwise, or to close what nobody ended. */
const source = (work: Work, home: Directory | null): TodoSource<'shift', TodoStep, Waiting & ShiftFacts & { disputed: boolean }> => ({
  kind: 'shift',
  from: shifts.from,
  columns: sql`sh.id, sh.number, coalesce((select r.name from route r where r.id = sh.route), sh.number) as title, sh.area, sh.state, sh.walkers, ${hasDisputes} as disputed`,
  // What is disputed of one that is over has no clock.
  due: sql`case sh.state when 'planned' then sh.begins when 'under_way' then sh.ends end`,
  // Whoever walks a shift walks it wherever in the county it leads.
  condition: all([shifts.inScope(countiesOf(work.scope), shifts.byLevel), waitsFor(work.caller, work.now, home)]),
  stepOf: (row) => {
    const next = shiftRules.nextAction(row, work.caller)
    if (next === 'start' || next === 'finish') return next
    return row.disputed ? 'settle' : 'close'
  },
})

/** Shifts that wait for the caller. */
export const shiftsToDo = todosOf(source)
