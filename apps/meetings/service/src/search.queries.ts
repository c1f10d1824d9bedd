import type { meetingHit } from '@wuxin/meetings/topic-view.schema'
import { namesOf } from '@wuxin/service/list/names'
import { SearchTable } from '@wuxin/service/list/search'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'

/** What searches read of topics, meetings and bodies. */
export const searched = new SearchTable('meeting_search')

type Hit = z.output<typeof meetingHit>

/** What the search over all modules finds here: topics, meetings and bodies of the caller's scope, the newest first. */
export async function search(work: Work, { q, size }: { q: string; size: number }): Promise<Hit[]> {
  const { rows } = await sql<Omit<Hit, 'place'> & { area: string }>`
    with hit as materialized (select id from ${searched.found(q, work.scope)} matching)
    select kind, id, number, title, area from (
      select 'topic' as kind, t.id, t.number, t.title, t.area, t.proposed_at as at from topic t where t.id in (select id from hit) and ${inScope(work.scope, 't')}
      union all select 'meeting', m.id, m.number, m.title, m.area, m.starts_at from meeting m where m.id in (select id from hit) and ${inScope(work.scope, 'm')}
      union all select 'body', b.id, '', b.name, b.area, b.created_at from body b where b.id in (select id from hit) and ${inScope(work.scope, 'b')}
    ) shown order by at desc limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, ...row }) => ({ ...row, place: names.place(area) }))
}
