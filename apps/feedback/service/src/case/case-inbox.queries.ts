import { caseRules, type CaseFacts } from '@wuxin/feedback/case.rules'
import type { caseInbox } from '@wuxin/feedback/case-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { all, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Case } from './case.entity.ts'
import { cases, waitsFor } from './case.queries.ts'

type Waiting = CaseFacts & Pick<Case, 'id' | 'number' | 'title' | 'holderId' | 'callBackDue'> & { dueAt: string | null; overdue: boolean }

/** What waits for the caller (我的待办), by the time that is left. */
export async function inboxOf(work: Work, size: number): Promise<z.output<typeof caseInbox>> {
  const condition = all([cases.inScope(work.scope, cases.amongOpen), waitsFor(work.caller)])
  const [{ all: total }, { rows }] = await Promise.all([countBy(work, cases.from, condition, {}), waiting(work, condition, size)])
  const names = await namesOf(work, rows)
  return {
    rows: rows.map((row) => {
      const { id, number, title, state, emergency, area, dueAt, overdue } = row
      return { id, number, title, state, emergency, place: names.place(area), dueAt: isoOr(dueAt), overdue, step: todo(row, work.caller) }
    }),
    total,
    asOf: work.now.toISOString(),
  }
}

const waiting = (work: Work, condition: Condition, size: number) =>
  sql<Waiting>`
    select c.id, c.number, c.title, c.state, c.emergency, c.area, c.due_at as "dueAt", coalesce(c.due_at < ${work.now}, false) as overdue, c.lead_unit as "leadUnit", c.reopened, c.holder_id as "holderId",
      c.extension is not null as "extensionAsked", c.call_back_due as "callBackDue",
      (select coalesce(json_agg(json_build_object('unit', unit, 'status', status)), '[]') from whistle where case_id = c.id) as whistles
    from ${cases.from} where ${condition} order by c.due_at asc nulls last, c.id limit ${size}`.execute(work.db)

/** What to do: the call back that is owed, the step that the case waits for, or to see to a case that was handed up. */
function todo(row: Waiting, caller: Caller) {
  if (row.callBackDue && row.holderId === caller.id) return 'callBack'
  return caseRules.nextAction(row, caller) ?? 'escalate'
}
