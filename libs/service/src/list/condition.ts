import { beginningOf, endOf } from '@wuxin/platform/working-day'
import { queryPatterns } from '@wuxin/platform/bigram'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** A condition in SQL on a table that the query calls by a short name, such as `c` for cases. */
export type Condition = RawBuilder<SqlBool>

/** A condition as it is written: ``is`c.state = ${state}` ``. */
export const is = (strings: TemplateStringsArray, ...values: unknown[]): Condition => sql<SqlBool>(strings, ...values)

/** All of these; true of none. */
export const all = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`true` : is`(${sql.join(conditions, sql` and `)})`)

/** One of these at least; false of none. */
export const any = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`false` : is`(${sql.join(conditions, sql` or `)})`)

/** An instant of this column falls on one of these days `YYYY-MM-DD`, both included; either may be left open. */
export function during(column: string, { from, to }: { from?: string; to?: string }): Condition[] {
  return [...(from ? [is`${sql.ref(column)} >= ${beginningOf(from)}`] : []), ...(to ? [is`${sql.ref(column)} <= ${endOf(to)}`] : [])]
}

/** Every word of the query occurs in the text; for tables small enough in one place to need no search index. */
export const containing = (text: RawBuilder<unknown>, q: string | undefined): Condition[] =>
  queryPatterns(q ?? '').map((pattern) => is`lower(normalize(${text}, NFKC)) like ${pattern}`)

/** An instant as the database spells it, as ISO. */
export const iso = (instant: string): string => new Date(instant).toISOString()
/** The same where there may be none. */
export const isoOr = (instant: string | null): string | null => (instant === null ? null : iso(instant))
