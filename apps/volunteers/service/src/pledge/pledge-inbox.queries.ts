import type { Directory } from '@wuxin/service/directory'
import { all } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { pledgeRules, type PledgeFacts } from '@wuxin/volunteers/pledge.rules'
import { sql } from 'kysely'
import { pledges, seenBy, waitsFor } from './pledge.queries.ts'

/** Pledges to publish and to review, and one's own to keep. */
function source(work: Work, home: Directory | null): TodoSource<'pledge', TodoStep, Waiting & PledgeFacts> {
  return {
    kind: 'pledge',
    from: pledges.from,
    columns: sql`p.id, '' as number, p.title, p.area, p.state, p.units, p.person_id as "personId"`,
    due: sql`p.due_at`,
    condition: all([seenBy(work, undefined, pledges.amongOpen), waitsFor(work.caller, home)]),
    stepOf: (row) => {
      const next = pledgeRules.nextAction(row, work.caller)
      return next === 'publish' || next === 'finish' || next === 'review' ? next : 'escalated'
    },
  }
}

/** Pledges that wait for the caller. */
export const pledgesToDo = todosOf(source)
