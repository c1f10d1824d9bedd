import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { orderRules, type OrderFacts } from '@wuxin/volunteers/order.rules'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { isRemarked, orders, titleRead, waitsFor } from './order.queries.ts'

/** The main actions that wait for somebody. */
const steps = ['dispatch', 'accept', 'finish', 'pass', 'rate'] as const

/** Orders that the list calls the caller's own: to be dispatched, accepted, served, checked, called back about, or read what people say of them. */
function source(work: Work, home: Directory | null): TodoSource<'order', TodoStep, Waiting & OrderFacts & { isRemarked: boolean }> {
  return {
    kind: 'order',
    from: orders.from,
    columns: sql`o.id, o.number, ${titleRead(work)} as title, o.area, o.state, o.units, o.owner_unit as "ownerUnit", o.owner_person as "ownerPerson", o.placed_by_id as "placedById", o.doers, ${isRemarked} as "isRemarked"`,
    due: sql`o.due_at`,
    condition: all([orders.inScope(work.scope.map(({ area }) => ({ area, unit: null })), orders.amongOpen), waitsFor(work.caller, home)]),
    stepOf: (row) => {
      const next = orderRules.nextAction(row, work.caller)
      return steps.find((step) => step === next) ?? (row.isRemarked ? 'remarked' : 'escalated')
    },
  }
}

/** Orders that wait for the caller. */
export const ordersToDo = todosOf(source)
