import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/**
 * The next number of a county's year, without gaps: whoever comes second waits until the first has committed or given it
 * back. The advisory lock makes a queue of those who wait; whoever waits for a row alone is overtaken, for seconds where many report.
 */
export async function nextNumber(work: Work, county: string, year: number): Promise<[year: number, sequence: number]> {
  const { rows } = await sql<{ last: number }>`
    insert into case_counter as counter (county, year, last)
    select ${county}, ${year}, 1 from pg_advisory_xact_lock(hashtext(${`feedback-number-${county}`}))
    on conflict (county, year) do update set last = counter.last + 1 returning last`.execute(work.db)
  return [year, rows[0]?.last ?? 1]
}
