import type { TodoStep } from '@wuxin/culture/overview.schema'
import type { ContestState } from '@wuxin/culture/contest.schema'
import { replay } from '@wuxin/culture/replay.rules'
import { all } from '@wuxin/service/list/condition'
import type { Todo, TodoLook } from '@wuxin/service/list/inbox'
import { namesOf } from '@wuxin/service/list/names'
import { sql } from 'kysely'
import { contests, waitsFor } from './contest-list.queries.ts'
import { partsOf, rawOf } from './contest-parts.queries.ts'
import { Contest } from './contest.entity.ts'

const steps: Partial<Record<ContestState, TodoStep>> = { preparing: 'begin', scoring: 'settle', settled: 'publishResult' }

/** Contests that wait for whoever runs them: to begin, to be published, and to be settled once the last sheet is there. Few are open at a time, so each that is scored is counted. */
export const contestsToDo: TodoLook<'contest', TodoStep> = async (work, home, size) => {
  const condition = all([contests.inScope(work.scope, contests.amongOpen), waitsFor(work.caller, home)])
  const { rows } = await sql<Pick<Contest, 'id' | 'number' | 'title' | 'area' | 'state'>>`select c.id, c.number, c.title, c.area, c.state from ${contests.from} where ${condition} order by c.number limit 100`.execute(work.db)
  const names = await namesOf(work, rows)
  const todos: Todo<'contest', TodoStep>[] = []
  for (const { id, number, title, area, state } of rows) {
    const step = steps[state]
    if (step && (state !== 'scoring' || (await isComplete(work, id)))) todos.push({ kind: 'contest', id, number, title, place: names.place(area), step, dueAt: null, overdue: false })
  }
  return { rows: todos.slice(0, size), total: todos.length }
}

async function isComplete(work: Parameters<typeof partsOf>[0], id: string): Promise<boolean> {
  const contest = await work.em.findOneOrFail(Contest, { id })
  return replay(rawOf(contest, await partsOf(work, id)))[contest.round]?.isComplete ?? false
}
