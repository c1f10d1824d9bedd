import { permissions } from '@wuxin/volunteers/permissions'
import { scopeFor } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { all, any, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { reportRules, type ReportFacts } from '@wuxin/volunteers/report.rules'
import { sql } from 'kysely'
import { reports } from './report.queries.ts'

/** Reports to answer: the community's own, and the township's where they were handed up. */
function source({ caller }: Work): TodoSource<'report', TodoStep, Waiting & ReportFacts> | null {
  const communities = scopeFor({ grants: caller.grants.filter(({ role }) => role === 'community_worker') }, permissions['report:confirm'])
  const above = caller.grants.flatMap(({ role, area }) => (handedUpTo[role] ? [is`(p.escalated_to = ${handedUpTo[role]} and ${reports.amongOpen(area)})`] : []))
  if (communities.length === 0 && above.length === 0) return null
  return {
    kind: 'report',
    from: reports.from,
    columns: sql`p.id, '' as number, p.name as title, p.area, p.units, p.state, p.person_id as "personId"`,
    due: sql`p.due_at`,
    condition: all([is`p.state = 'reported' and p.person_id <> ${caller.id}`, any([reports.inScope(communities, reports.amongOpen), ...above])]),
    stepOf: (row) => (reportRules.nextAction(row, caller) === 'confirm' ? 'confirm' : 'escalated'),
  }
}

/** Reports that wait for the caller. */
export const reportsToDo = todosOf(source)
