import type { Directory } from '@wuxin/service/directory'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { wishRules, type WishFacts } from '@wuxin/volunteers/wish.rules'
import { all } from '@wuxin/service/list/condition'
import { sql } from 'kysely'
import { readable, titleRead, waitsFor, wishes } from './wish.queries.ts'

/** The main actions that wait for somebody; a wish that nobody has is anybody's. */
const steps = ['verify', 'publish', 'contact', 'fulfil', 'confirm', 'rate'] as const

type Row = Waiting & WishFacts & { leftOver: boolean }

/** Wishes that the list calls the caller's own: claimed by them, to be verified, published, called back about, or looked after. */
function source(work: Work, home: Directory | null): TodoSource<'wish', TodoStep, Row> {
  return {
    kind: 'wish',
    from: wishes.from,
    columns: sql`w.id, w.number, coalesce(w.public_title, ${titleRead(work)}) as title, w.area, w.state, w.units, w.claimer_id as "claimerId", w.fulfillers, w.registrar_id as "registrarId", w.left_over as "leftOver"`,
    due: sql`w.due_at`,
    condition: all([readable(work), waitsFor(work, home)]),
    stepOf: (row) => {
      if (row.leftOver && row.state === 'claim') return 'left_over'
      const next = wishRules.nextAction(row, work.caller)
      return steps.find((step) => step === next) ?? 'escalated'
    },
  }
}

/** Wishes that wait for the caller. */
export const wishesToDo = todosOf(source)
