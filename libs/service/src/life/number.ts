import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import { sql } from 'kysely'
import type { Work } from '../work.ts'

/** A series of numbers: a table of counters with the columns `county`, `year` and `last`, and in `of` what else tells its series apart. */
interface Series {
  table: string
  of?: Readonly<Record<string, string>>
}

/** A number within a county and a year of Asia/Shanghai. */
export type Numbered = [year: number, sequence: number]

/**
 * The next numbers of a county's year, without gaps: whoever comes second waits until the first has committed or given them
 * back. The advisory lock makes a queue of those who wait; whoever waits for a row alone is overtaken, for seconds where many do.
 */
export async function takeNumbers(work: Work, { table, of = {} }: Series, area: string, count: number): Promise<Numbered[]> {
  const year = Number(dayOf(work.now).slice(0, 4))
  const key = { ...of, county: countyOf(area), year }
  const columns = sql.join(Object.keys(key).map((each) => sql.ref(each)))
  const { rows } = await sql<{ last: number }>`
    insert into ${sql.table(table)} as counter (${columns}, last)
    select ${sql.join(Object.values(key))}, ${count} from pg_advisory_xact_lock(hashtext(${[work.service.id, table, ...Object.values(key)].join('-')}))
    on conflict (${columns}) do update set last = counter.last + ${count} returning last`.execute(work.db)
  const last = rows[0]?.last ?? count
  return Array.from({ length: count }, (_, index) => [year, last - count + 1 + index])
}

/** The next number of a county's year. */
export async function takeNumber(work: Work, series: Series, area: string): Promise<Numbered> {
  const [number] = await takeNumbers(work, series, area, 1)
  if (!number) throw new Error('one number was asked for')
  return number
}
