import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { hazardRules, type HazardFacts } from '@wuxin/patrols/hazard.rules'
import type { TodoStep } from '@wuxin/patrols/overview.schema'
import { sql } from 'kysely'
import { hazards, waitsFor } from './hazard.queries.ts'

/** The main actions that wait for somebody. */
const steps = ['grade', 'dispatch', 'grantExtension', 'rectify', 'pass', 'close'] as const

/** Hazards that the list calls the caller's own: to be graded, dispatched, decided on, mended, inspected, closed, or handed up to them. */
const source = (work: Work, home: Directory | null): TodoSource<'hazard', TodoStep, Waiting & HazardFacts> => ({
  kind: 'hazard',
  from: hazards.from,
  columns: sql`h.id, h.number, h.title, h.area, h.state, h.units, h.grade, h.finder_ids as "finderIds", h.rectifier_ids as "rectifierIds", h.owner_unit as "ownerUnit", h.owner_role as "ownerRole",
    h.extension is not null as "extensionAsked", '{}'::text[] as "passedOn"`,
  due: sql`h.due_at`,
  condition: all([hazards.inScope(work.scope.map(({ area }) => ({ area, unit: null })), hazards.amongOpen), waitsFor(work.caller, home)]),
  stepOf: (row) => steps.find((step) => step === hazardRules.nextAction(row, work.caller)) ?? 'escalated',
})

/** Hazards that wait for the caller. */
export const hazardsToDo = todosOf(source)
