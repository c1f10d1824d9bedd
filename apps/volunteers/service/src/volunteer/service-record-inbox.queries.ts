import { scopeFor } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { convenedBy } from '@wuxin/service/life/convened'
import type { Directory } from '@wuxin/service/directory'
import { any, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { sql } from 'kysely'
import { records } from './service-record.queries.ts'

/** Records of service to confirm: all of a place are one thing to do, and its number says how many they are. Nobody confirms their own, or what they wrote down. */
function source({ caller }: Work, home: Directory | null): TodoSource<'record', TodoStep, Waiting> {
  const posts = caller.grants.flatMap((grant) => [
    convenedBy(records, grant, home, 'r.person_id', 'r.reported_by_id'),
    ...(handedUpTo[grant.role] ? [is`(r.escalated_to = ${handedUpTo[grant.role]} and ${records.amongOpen(grant.area)})`] : []),
  ])
  const waiting = is`r.state = 'reported' and r.person_id <> ${caller.id} and r.reported_by_id <> ${caller.id} and ${any(posts)}`
  const mayConfirm = scopeFor(caller, permissions['record:confirm']).length > 0
  return {
    kind: 'record',
    from: sql`(select (array_agg(r.id order by r.due_at, r.id))[1] as id, r.area, count(*) as count, min(r.due_at) as due_at from ${records.from} where ${waiting} group by r.area) waiting`,
    columns: sql`waiting.id, waiting.count::text as number, '' as title, waiting.area`,
    due: sql`waiting.due_at`,
    condition: is`true`,
    stepOf: () => (mayConfirm ? 'confirm' : 'escalated'),
  }
}

/** Records of service that wait for the caller. */
export const recordsToDo = todosOf(source)
