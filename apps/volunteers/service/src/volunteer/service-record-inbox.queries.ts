import type { Grant } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { conveners } from '@wuxin/service/life/convener'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { recordRules, type RecordFacts } from '@wuxin/volunteers/service-record.rules'
import { sql } from 'kysely'
import { records } from './service-record.queries.ts'

/** Records at the caller's places that are theirs to confirm: of others, where nobody convenes nearer by, and of those who convene there themselves. */
function confirmedBy(grant: Grant, home: Directory | null): Condition[] {
  const { role, area } = grant
  const rank = conveners.findIndex(([each]) => each === role)
  const nearer = conveners.slice(0, Math.max(rank, 0)).flatMap(([each]) => (home?.placesOf(each) ?? []).flatMap((place) => home?.holders(place, each).map(({ user }) => user) ?? []))
  return [
    convenedBy(records, grant, home),
    ...(nearer.length > 0 ? [is`(${records.amongOpen(area)} and r.person_id = any (${nearer}::text[]))`] : []),
    ...(handedUpTo[role] ? [is`(r.escalated_to = ${handedUpTo[role]} and ${records.amongOpen(area)})`] : []),
  ]
}

function source({ caller }: Work, home: Directory | null): TodoSource<'record', TodoStep, Waiting & RecordFacts> {
  return {
    kind: 'record',
    from: records.from,
    columns: sql`r.id, '' as number, (select v.name from volunteer v where v.id = r.volunteer) || ' ' || r.day as title, r.area, r.units, r.state, r.person_id as "personId", r.reported_by_id as "reportedById"`,
    due: sql`r.due_at`,
    condition: all([is`r.state = 'reported' and r.person_id <> ${caller.id}`, any(caller.grants.flatMap((grant) => confirmedBy(grant, home)))]),
    stepOf: (row) => (recordRules.nextAction(row, caller) === 'confirm' ? 'confirm' : 'escalated'),
  }
}

/** Records of service that wait for the caller. */
export const recordsToDo = todosOf(source)
