import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** How many came to an event `e`: those who signed in, or the count by hand where nobody did; null where nobody counted. */
export const headsThere = sql<number | null>`coalesce((select sum(a.attended_heads)::int from sign_up a where a.event = e.id), e.attended)`

/** The same of one event. */
export async function headsOf(work: Work, id: string): Promise<number | null> {
  const { rows } = await sql<{ heads: number | null }>`select ${headsThere} as heads from event e where e.id = ${id}`.execute(work.db)
  return rows[0]?.heads ?? null
}
