import { taskRules, type TaskFacts } from '@wuxin/meetings/task.rules'
import { topicRules, type TopicFacts } from '@wuxin/meetings/topic.rules'
import type { meetingInbox } from '@wuxin/meetings/topic-view.schema'
import type { Directory } from '@wuxin/service/directory'
import { all, any, is, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { dueSoonAt, homeOf, namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { convenedBy } from '@wuxin/service/life/convened'
import { meetings } from './meeting/meeting.queries.ts'
import { beyondPosts } from './meeting/meeting-sight.queries.ts'
import { tasks, waitsFor as taskWaits } from './task/task.queries.ts'
import { topics, waitsFor as topicWaits } from './topic/topic.queries.ts'

type Inbox = z.output<typeof meetingInbox>
type Todo = Inbox['rows'][number]

/** What is read of whatever waits; instants as the database spells them. */
interface Waiting {
  id: string
  number: string
  title: string
  area: string
  dueAt: string | null
}

/** One kind of record that can wait for the caller. */
interface Source<Row extends Waiting> {
  kind: Todo['kind']
  from: RawBuilder<unknown>
  columns: RawBuilder<unknown>
  due: RawBuilder<unknown>
  condition: Condition
  stepOf(row: Row): Todo['step']
}

/** What waits for the caller (我的待办) of topics, meetings and tasks, by the time that is left. */
export async function inboxOf(work: Work, size: number): Promise<Inbox> {
  const directory = await homeOf(work)
  const found = await Promise.all([look(work, topicSource(work, directory), size), look(work, meetingSource(work, directory), size), look(work, taskSource(work, directory), size)])
  const byDue = (a: Todo, b: Todo) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || a.number.localeCompare(b.number)
  const rows = found.flatMap((each) => each.rows).toSorted(byDue).slice(0, size)
  return { rows, total: found.reduce((sum, each) => sum + each.total, 0), asOf: work.now.toISOString() }
}

async function look<Row extends Waiting>(work: Work, { kind, from, columns, due, condition, stepOf }: Source<Row>, size: number): Promise<Pick<Inbox, 'rows' | 'total'>> {
  const [{ all: total }, { rows }] = await Promise.all([
    countBy(work, from, condition, {}),
    sql<Row>`select ${columns}, ${due} as "dueAt" from ${from} where ${condition} order by ${due} asc nulls last, number limit ${size}`.execute(work.db),
  ])
  const names = await namesOf(work, rows)
  const todos = rows.map((row): Todo => {
    const { id, number, title, area } = row
    const dueAt = isoOr(row.dueAt)
    return { kind, id, number, title, place: names.place(area), step: stepOf(row), dueAt, overdue: dueAt !== null && dueAt < work.now.toISOString() }
  })
  return { rows: todos, total }
}

/** Beside what the list calls the caller's own: topics whose time to be brought before a meeting is nearly over, and stand on no agenda. */
function topicSource(work: Work, directory: Directory | null): Source<Waiting & TopicFacts> {
  const soon = dueSoonAt(work, directory)
  const toTable = any(work.caller.grants.map((grant) => is`(t.state = 'queue' and t.meeting is null and t.due_at <= ${soon} and ${convenedBy(topics, grant, directory)})`))
  return {
    kind: 'topic',
    from: topics.from,
    columns: sql`t.id, t.number, t.title, t.area, t.state, t.units, t.proposer_id as "proposerId", t.proposer_id is null as "fromOutside", t.meeting, t.has_tasks as "hasTasks"`,
    due: sql`t.due_at`,
    condition: all([topics.inScope(work.scope, topics.amongOpen), any([topicWaits(work.caller, directory), toTable])]),
    stepOf: (row) => {
      const next = topicRules.nextAction(row, work.caller)
      if (next === 'accept' || next === 'confirm' || next === 'answer') return next
      return row.state === 'queue' && row.meeting === null ? 'table' : 'escalated'
    },
  }
}

const meetingSteps = { notified: 'openMeeting', minutes: 'confirmMinutes', confirmed: 'publish' } as const

/** Meetings to which the caller is called and has not answered, and those that wait for whoever convenes. */
function meetingSource(work: Work, directory: Directory | null): Source<Waiting & { state: 'notified' | 'minutes' | 'confirmed'; isCalled: boolean }> {
  const { id, grants } = work.caller
  const callsFor = sql`select meeting_id from seat where "user" = ${id} and status = 'invited'`
  const called = is`(m.state = 'notified' and m.starts_at > ${work.now} and m.id = any (array(${callsFor})))`
  const seen = any([is`${inScope(work.scope, 'm')}`, is`(m.id = any (array(${callsFor})) and ${beyondPosts(work.caller)})`])
  const convened = any(grants.map((grant) => convenedBy(meetings, grant, directory)))
  return {
    kind: 'meeting',
    from: meetings.from,
    columns: sql`m.id, m.number, m.title, m.area, m.state, ${called} as "isCalled"`,
    due: sql`case when m.state = 'notified' then m.starts_at else m.due_at end`,
    condition: all([seen, is`m.state in ('notified', 'minutes', 'confirmed')`, any([called, is`((m.state <> 'notified' or m.starts_at <= ${work.now}) and ${convened})`])]),
    stepOf: ({ state, isCalled }) => (isCalled ? 'receive' : meetingSteps[state]),
  }
}

function taskSource(work: Work, directory: Directory | null): Source<Waiting & TaskFacts> {
  return {
    kind: 'task',
    from: tasks.from,
    columns: sql`t.id, t.number, t.title, t.area, t.state, t.units, t.owner_unit as "ownerUnit", t.owner_role as "ownerRole", t.extension is not null as "extensionAsked"`,
    due: sql`t.due_at`,
    condition: all([tasks.inScope(work.scope, tasks.amongOpen), taskWaits(work.caller, directory)]),
    stepOf: (row) => {
      const next = taskRules.nextAction(row, work.caller)
      return next === 'finish' || next === 'grantExtension' || next === 'reassign' ? next : 'escalated'
    },
  }
}
