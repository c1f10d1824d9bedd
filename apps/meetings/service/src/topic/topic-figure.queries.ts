import type { TopicTally } from '@wuxin/meetings/figure.rules'
import type { TopicListInput } from '@wuxin/meetings/topic-input.schema'
import type { topicPlace, topicTallies } from '@wuxin/meetings/topic-view.schema'
import { countBy, monthOf, tallied } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { counted, filtered, isOverdue, topics } from './topic.queries.ts'

/** The topics over which figures are counted: of a place, a body or a kind of body, proposed in a time. */
type Counted = Pick<TopicListInput, 'area' | 'body' | 'bodyKind' | 'from' | 'to'>

/** The figures of the topics proposed in a place and time; the coordination rate (协调解决率) is made of them. */
export async function tallyOf(work: Work, over: Counted): Promise<TopicTally> {
  const { all: _, ...tally } = await countBy(work, topics.from, filtered(over, work.scope), counted)
  return tally
}

/** The same, parted by body, by compound (or the place itself where it lies above), or by the month of the proposal in Asia/Shanghai. Topics that no body has yet stand in the row `none`. */
export async function talliesBy(work: Work, { by, ...over }: Counted & { by: 'body' | 'place' | 'month' }): Promise<z.output<typeof topicTallies>> {
  const key = { body: sql`t.body::text`, place: sql`left(t.area, 15)`, month: monthOf('t.proposed_at') }[by]
  // A body above the caller's scope is called what the history of its topics calls it.
  const nameOfBody = by === 'body'
    ? sql`coalesce((select b.name from body b where b.id = counted.key::uuid), (select s.params->>'body' from step s where s.record_id = counted.one and s.action = 'accept' order by s.seq desc limit 1))`
    : sql`null`
  const { rows } = await sql<{ key: string | null; area: string; tally: TopicTally; body: string | null }>`
    select counted.*, ${nameOfBody} as body from (select ${key} as key, min(t.area) as area, (array_agg(t.id))[1] as one, ${tallied(counted)} as tally from topic t
      where ${filtered(over, work.scope)} group by 1) counted order by counted.key`.execute(work.db)
  const names = await namesOf(work, rows)
  const labelOf = (key: string, body: string | null) => (by === 'body' ? (body ?? key) : by === 'place' ? names.place(key).name : key)
  return rows.map(({ key, body, tally }) => ({ key: key ?? 'none', label: labelOf(key ?? 'none', body), tally }))
}

/** Open topics by compound (or the place itself where it lies above), for the map. */
export async function openByPlace(work: Work, area: string | undefined): Promise<z.output<typeof topicPlace>[]> {
  const { rows } = await sql<{ area: string; open: number; overdue: number }>`
    select left(t.area, 15) as area, count(*)::int as open, count(*) filter (where ${isOverdue(work.now)})::int as overdue
    from topic t where ${filtered({ area }, work.scope, topics.amongOpen)} group by 1 order by 1`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => ({ ...row, name: names.place(row.area).name }))
}
