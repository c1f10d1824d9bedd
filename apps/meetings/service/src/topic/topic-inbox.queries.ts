import { topicRules, type TopicFacts } from '@wuxin/meetings/topic.rules'
import type { TodoStep } from '@wuxin/meetings/topic-view.schema'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import { dueSoonAt } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { topics, waitsFor } from './topic.queries.ts'

/** Beside what the list calls the caller's own: topics whose time to be brought before a meeting is nearly over, and stand on no agenda. */
function source(work: Work, directory: Directory | null): TodoSource<'topic', TodoStep, Waiting & TopicFacts> {
  const soon = dueSoonAt(work, directory)
  const toTable = any(work.caller.grants.map((grant) => is`(t.state = 'queue' and t.meeting is null and t.due_at <= ${soon} and ${convenedBy(topics, grant, directory)})`))
  return {
    kind: 'topic',
    from: topics.from,
    columns: sql`t.id, t.number, t.title, t.area, t.state, t.units, t.proposer_id as "proposerId", t.proposer_id is null as "fromOutside", t.meeting, t.has_tasks as "hasTasks"`,
    due: sql`t.due_at`,
    condition: all([topics.inScope(work.scope, topics.amongOpen), any([waitsFor(work.caller, directory), toTable])]),
    stepOf: (row) => {
      const next = topicRules.nextAction(row, work.caller)
      if (next === 'accept' || next === 'confirm' || next === 'answer') return next
      return row.state === 'queue' && row.meeting === null ? 'table' : 'escalated'
    },
  }
}

/** Topics that wait for the caller. */
export const topicsToDo = todosOf(source)
