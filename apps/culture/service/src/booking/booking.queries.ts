import type { Span } from '@wuxin/culture/venue.rules'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** What is taken of a venue in a span, asked for or held, in order; `moving` does not stand in its own way. */
export async function takenOf(work: Work, venue: string, { from, to }: Span, moving: string | null = null): Promise<Span[]> {
  const { rows } = await sql<{ from: string; to: string }>`select b.starts as "from", b.ends as "to" from booking b
    where b.venue = ${venue} and b.state in ('asked', 'held') and b.starts < ${to} and b.ends > ${from} and b.id is distinct from ${moving}::uuid order by b.starts`.execute(work.db)
  return rows.map((row) => ({ from: new Date(row.from), to: new Date(row.to) }))
}
