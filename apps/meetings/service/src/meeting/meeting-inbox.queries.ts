import type { TodoStep } from '@wuxin/meetings/topic-view.schema'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { meetings } from './meeting.queries.ts'
import { beyondPosts } from './meeting-sight.queries.ts'

const steps = { notified: 'openMeeting', minutes: 'confirmMinutes', confirmed: 'publish' } as const

/** Meetings to which the caller is called and has not answered, and those that wait for whoever convenes. */
function source(work: Work, directory: Directory | null): TodoSource<'meeting', TodoStep, Waiting & { state: keyof typeof steps; isCalled: boolean }> {
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
    stepOf: ({ state, isCalled }) => (isCalled ? 'receive' : steps[state]),
  }
}

/** Meetings that wait for the caller. */
export const meetingsToDo = todosOf(source)
