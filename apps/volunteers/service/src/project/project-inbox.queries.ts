import type { Directory } from '@wuxin/service/directory'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { asksOf, projects, waitsFor } from './project.queries.ts'

/** What each state asks of a party. */
const steps = { claim: 'agree', sign: 'sign', carry: 'deliver', check: 'accept', evaluate: 'evaluate' } as const

/** Projects that wait for a side of the caller's: to be answered, signed, delivered, accepted or evaluated. */
function source(work: Work, home: Directory | null): TodoSource<'project', TodoStep, Waiting & { state: keyof typeof steps; edition: number; isAsked: boolean }> {
  return {
    kind: 'project',
    from: projects.from,
    columns: sql`p.id, p.number, p.title, p.area, p.state, p.edition, ${asksOf(work.caller, home)} as "isAsked"`,
    due: sql`p.due_at`,
    condition: waitsFor(work.caller, home),
    stepOf: ({ state, edition, isAsked }) => (!isAsked ? 'escalated' : state === 'sign' && edition === 0 ? 'draft' : steps[state]),
  }
}

/** Projects that wait for the caller. */
export const projectsToDo = todosOf(source)
