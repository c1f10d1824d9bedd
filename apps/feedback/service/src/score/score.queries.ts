import type { ItemResult } from '@wuxin/feedback/score-view.schema'
import { resultOf } from '@wuxin/feedback/score.rules'
import type { ScoreItem } from '@wuxin/feedback/score.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { scopeFor } from '@wuxin/platform/caller'
import { isUnitBound } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { listedTable } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** A closed round with a low item that nobody has read. */
export const isUnread = is`(r.closed_at is not null and r.low <> '{}' and r.read_at is null)`

/** Score rounds, which every query calls `r`; those count among the open that wait for cards, or to be read. */
export const rounds = listedTable({ name: 'score_round', as: 'r', open: is`(r.closed_at is null or ${isUnread})` })

/** What waits for somebody to be read: what their unit organised, or where they convene. */
export function waitsFor({ caller }: Pick<Work, 'caller'>, home: Directory | null): Condition {
  const byUnit = rounds.inScope(scopeFor(caller, permissions['score:run'].filter(isUnitBound)), rounds.byLevel)
  return all([isUnread, any([byUnit, ...caller.grants.map((grant) => is`(r.units = '{}' and ${convenedBy(rounds, grant, home)})`)])])
}

/** What came of each item of a round so far, in the order in which they are asked. */
export async function resultsOf(work: Work, { id, items }: { id: string; items: readonly ScoreItem[] }): Promise<ItemResult[]> {
  const { rows } = await sql<{ code: string; mark: number; count: number }>`select s.key as code, s.value::int as mark, count(*)::int as count
    from score_card c cross join lateral jsonb_each_text(c.scores) s where c.round = ${id} group by 1, 2`.execute(work.db)
  return items.map((item) => {
    const counts = [1, 2, 3, 4, 5].map((mark) => rows.find((row) => row.code === item.code && row.mark === mark)?.count ?? 0)
    return { ...item, counts, ...resultOf(counts) }
  })
}

/** Remembers that a phone has given its card. False where it had before: of many that come at once one is first. */
export async function takePhone(work: Work, round: string, key: string): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into score_key (round, key) values (${round}, ${key}) on conflict do nothing`.execute(work.db)
  return numAffectedRows === 1n
}
