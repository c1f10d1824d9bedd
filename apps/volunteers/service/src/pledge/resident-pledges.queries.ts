import { selfAndAncestors } from '@wuxin/platform/area'
import type { Work } from '@wuxin/service/work'
import type { publicPledgesInput } from '@wuxin/volunteers/pledge-input.schema'
import type { publicPledgeList } from '@wuxin/volunteers/pledge-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'

const pageSize = 10

type Answer = z.output<typeof publicPledgeList>
type Shown = Answer['rows'][number] & { total: number }

/**
 * Published pledges of a place and of what lies above it, those that are being kept first, then the newest. A member is named
 * who agreed to it as a volunteer, and still does; an author who withdrew the pledge is not kept on the wall.
 */
export async function publishedPledges(work: Work, { area, page }: z.output<typeof publicPledgesInput>): Promise<Answer> {
  const agreed = sql`exists (select from volunteer v join consent c on c.volunteer_id = v.id where v.person = p.person_id and v.left_at is null and c.purpose = 'publish_name' and c.withdrawn_at is null)`
  const { rows } = await sql<Shown>`
    select p.id, p.title, p.words, case when ${agreed} then p.name end as member, p.state, p.due, p.verdict, count(*) over ()::int as total
    from pledge p where p.area = any (${selfAndAncestors(area)}::text[]) and p.published_at is not null and p.state <> 'withdrawn'
    order by p.closed_at is not null, p.published_at desc, p.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(work.db)
  const total = rows[0]?.total ?? 0
  return { rows: rows.map(({ id, title, words, member, state, due, verdict }) => ({ id, title, words, member, state, due, verdict })), total, asOf: work.now.toISOString(), empty: total > 0 ? null : 'nothing-yet' }
}
