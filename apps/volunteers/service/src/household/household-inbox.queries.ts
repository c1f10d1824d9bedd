import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, any, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { asksOf, caresFor, households, isVisitDue } from './household.queries.ts'
import { isTurnOf } from './turn.queries.ts'

type Row = Waiting & { state: string; isAsked: boolean; isMine: boolean }

/** Files that ask for the caller's answer, those that they keep and that are not paired yet, visits due that are their turn, and what was handed up. They are called by their number alone. */
function source({ caller, now }: Work): TodoSource<'household', TodoStep, Row> {
  const today = dayOf(now)
  const [asked, mine] = [asksOf(caller), caresFor(caller, today)]
  // Found by the carers first: few files are theirs, whatever lies in the county.
  const theirs = is`h.id = any (array(select household_id from carer where person = ${caller.id}))`
  const handedUp = caller.grants.flatMap(({ role, area }) => (handedUpTo[role] ? [is`(h.escalated_to = ${handedUpTo[role]} and ${households.amongOpen(area)})`] : []))
  return {
    kind: 'household',
    from: households.from,
    columns: sql`h.id, h.number, '' as title, h.area, h.state, ${asked} as "isAsked", ${mine} as "isMine"`,
    due: sql`h.due_at`,
    condition: all([is`h.ended_at is null`, any([all([theirs, any([asked, all([mine, any([is`h.state in ('consent', 'pair')`, all([isVisitDue(now), isTurnOf(caller, today)])])])])]), ...handedUp])]),
    stepOf: ({ state, isAsked, isMine }) => {
      if (isAsked) return 'acceptCare'
      if (!isMine) return 'escalated'
      return state === 'consent' ? 'consent' : state === 'pair' ? 'assign' : 'visit'
    },
  }
}

/** Files of households that wait for the caller. */
export const householdsToDo = todosOf(source)
