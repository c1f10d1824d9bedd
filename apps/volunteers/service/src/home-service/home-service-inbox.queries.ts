import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { homeServiceRules, type HomeServiceFacts } from '@wuxin/volunteers/home-service.rules'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { homeServices, titleRead, waitsFor } from './home-service.queries.ts'

/** The main actions that wait for somebody. */
const steps = ['accept', 'finish', 'callBack'] as const

/** Matters of the service home that the list calls the caller's own: their company's to mend, and to be called back about. */
function source(work: Work, home: Directory | null): TodoSource<'home_service', TodoStep, Waiting & HomeServiceFacts> {
  return {
    kind: 'home_service',
    from: homeServices.from,
    columns: sql`h.id, h.number, ${titleRead(work)} as title, h.area, h.state, h.units, h.finished_by_id as "finishedById"`,
    due: sql`h.due_at`,
    condition: all([homeServices.inScope(work.scope.map(({ area }) => ({ area, unit: null })), homeServices.amongOpen), waitsFor(work.caller, home)]),
    stepOf: (row) => {
      const next = homeServiceRules.nextAction(row, work.caller)
      return steps.find((step) => step === next) ?? 'escalated'
    },
  }
}

/** Matters of the service home that wait for the caller. */
export const homeServicesToDo = todosOf(source)
