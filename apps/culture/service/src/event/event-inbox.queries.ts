import { eventRules, type EventFacts } from '@wuxin/culture/event.rules'
import type { TodoStep } from '@wuxin/culture/overview.schema'
import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { events, waitsFor } from './event.queries.ts'

/** The main actions that wait for somebody. */
const steps = ['publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive'] as const

/** Events that the list calls the caller's own: to be published, opened, begun, ended or archived. */
const source = (work: Work, home: Directory | null): TodoSource<'event', TodoStep, Waiting & EventFacts> => ({
  kind: 'event',
  from: events.from,
  columns: sql`e.id, e.number, e.title, e.area, e.state, e.units, e.organiser_unit as "organiserUnit", e.organiser_role as "organiserRole", e.has_sign_up as "hasSignUp", e.sign_up_closed as "signUpClosed"`,
  due: sql`e.due_at`,
  condition: all([events.inScope(work.scope, events.amongOpen), waitsFor(work, home)]),
  stepOf: (row) => steps.find((step) => step === eventRules.nextAction(row, work.caller)) ?? 'openCheckIn',
})

/** Events that wait for the caller. */
export const eventsToDo = todosOf(source)
