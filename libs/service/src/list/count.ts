import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../work.ts'
import type { Condition } from './condition.ts'

/** All rows of `from` that a condition holds for, and how many of them each other condition holds for. */
export async function countBy<Name extends string>(work: Work, from: RawBuilder<unknown>, condition: Condition, parts: Record<Name, Condition>): Promise<Record<Name | 'all', number>> {
  const each = Object.entries<Condition>(parts).map(([name, part]) => sql`count(*) filter (where ${part})::int as ${sql.ref(name)}`)
  const { rows } = await sql<Record<Name | 'all', number>>`select ${sql.join([sql`count(*)::int as "all"`, ...each])} from ${from} where ${condition}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('a count answers one row')
  return row
}

/** How many rows of a group each condition holds for, as one JSON object. */
export const tallied = (counted: Readonly<Record<string, Condition>>): RawBuilder<unknown> =>
  sql`json_build_object(${sql.join(Object.entries(counted).map(([name, condition]) => sql`${sql.lit(name)}, count(*) filter (where ${condition})`))})`

/** The month `YYYY-MM` of an instant in Asia/Shanghai. */
export const monthOf = (column: string): RawBuilder<string> => sql<string>`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM')`
