import type { meetingHit } from '@wuxin/meetings/topic-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { bigrams, foldText } from '@wuxin/platform/bigram'
import { ahead } from '@wuxin/service/postgres/connection'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { found } from './list.queries.ts'
import { namesOf } from './names.queries.ts'

/** A topic, meeting or body as searches find it. */
interface Findable {
  kind: z.output<typeof meetingHit>['kind']
  id: string
  area: string
  /** Number, title, words and place; no name of a resident. */
  text: string
}

/**
 * Makes a record findable by its words, or by new ones where it was findable before. Terms begin with the county's code,
 * so that a search does not grow with other counties' records.
 */
export async function indexRecord(work: Work, { kind, id, area, text }: Findable): Promise<void> {
  const terms = bigrams(text).map((term) => countyOf(area) + term)
  await ahead(
    work.db,
    sql`insert into meeting_search (id, kind, area, terms, text) values (${id}, ${kind}, ${area}, ${terms}::text[], ${foldText(text)})
      on conflict (id) do update set terms = excluded.terms, text = excluded.text`,
  )
}

type Hit = z.output<typeof meetingHit>

/** What the search over all modules finds here: topics, meetings and bodies of the caller's scope, the newest first. */
export async function search(work: Work, { q, size }: { q: string; size: number }): Promise<Hit[]> {
  const { rows } = await sql<Omit<Hit, 'place'> & { area: string }>`
    with hit as materialized (select id from ${found(q, work.scope)} matching)
    select kind, id, number, title, area from (
      select 'topic' as kind, t.id, t.number, t.title, t.area, t.proposed_at as at from topic t where t.id in (select id from hit) and ${inScope(work.scope, 't')}
      union all select 'meeting', m.id, m.number, m.title, m.area, m.starts_at from meeting m where m.id in (select id from hit) and ${inScope(work.scope, 'm')}
      union all select 'body', b.id, '', b.name, b.area, b.created_at from body b where b.id in (select id from hit) and ${inScope(work.scope, 'b')}
    ) shown order by at desc limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, ...row }) => ({ ...row, place: names.place(area) }))
}
