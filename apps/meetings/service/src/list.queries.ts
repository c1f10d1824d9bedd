import { countyOf, levelOf, prefixAt, upperBound } from '@wuxin/platform/area'
import { queryBigrams, queryPatterns } from '@wuxin/platform/bigram'
import type { ScopePart } from '@wuxin/platform/caller'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** A condition in SQL on a table that the query calls by one letter. */
export type Condition = RawBuilder<SqlBool>

export const is = (strings: TemplateStringsArray, ...values: unknown[]): Condition => sql<SqlBool>(strings, ...values)
export const all = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`true` : is`(${sql.join(conditions, sql` and `)})`)
export const any = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? is`false` : is`(${sql.join(conditions, sql` or `)})`)

/** An instant as the database spells it, as ISO. */
export const iso = (instant: string): string => new Date(instant).toISOString()
export const isoOr = (instant: string | null): string | null => (instant === null ? null : iso(instant))

/** Records at a place or below it, by equality on the level's own prefix: its index ends in the order of the list. */
export function placed(table: string, area: string): Condition {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  if (area === '') return is`true`
  const level = levelOf(area)
  if (level === 'county' || level === 'township' || level === 'community') return is`${column(level)} = ${area}`
  return is`(${column('community')} = ${prefixAt(area, 'community')} and ${column('area')} >= ${area} and ${column('area')} < ${upperBound(area)})`
}

/** The scope of the work, by place and unit. */
export const within = (parts: readonly ScopePart[], table: string): Condition =>
  any(parts.map(({ area, unit }) => (unit === null ? placed(table, area) : is`(${placed(table, area)} and ${sql.ref(`${table}.units`)} @> array[${unit}]::text[])`)))

/**
 * Ids that the search index finds in the scope's counties (terms begin with their county's code); the words are re-checked.
 * Where there are terms, they alone shall be looked up: a place that an index could find too is taken for the better one.
 */
export function found(q: string, parts: readonly ScopePart[]): RawBuilder<{ id: string }> {
  const terms = queryBigrams(q)
  const below = (area: string) => is`area >= ${area} and area < ${upperBound(area)}`
  const byTerms = (area: string) => is`left(area, ${area.length}::int) = ${area} and terms @> ${terms.map((term) => countyOf(area) + term)}::text[]`
  const ranges = parts.map(({ area }) => is`(${terms.length > 0 ? byTerms(area) : below(area)})`)
  const words = all(queryPatterns(q).map((pattern) => is`text like ${pattern}`))
  return sql`(with found as materialized (select id, text from meeting_search where ${any(ranges)}) select id from found where ${words})`
}

/** All rows of `from` that a condition holds for, and how many of them each other condition holds for. */
export async function countBy<Name extends string>(work: Work, from: RawBuilder<unknown>, condition: Condition, parts: Record<Name, Condition>): Promise<Record<Name | 'all', number>> {
  const each = Object.entries<Condition>(parts).map(([name, part]) => sql`count(*) filter (where ${part})::int as ${sql.ref(name)}`)
  const { rows } = await sql<Record<Name | 'all', number>>`select ${sql.join([sql`count(*)::int as "all"`, ...each])} from ${from} where ${condition}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('a count answers one row')
  return row
}

/** The scope holds nothing at all, nothing yet, or only what the filter leaves out. */
export async function whyEmpty(work: Work, from: RawBuilder<unknown>, inScope: Condition): Promise<'scope' | 'nothing-yet' | 'filter'> {
  if (work.scope.length === 0) return 'scope'
  const { rows } = await sql<{ any: boolean }>`select exists (select from ${from} where ${inScope}) as any`.execute(work.db)
  return rows[0]?.any ? 'filter' : 'nothing-yet'
}
