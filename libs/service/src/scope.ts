import { countyOf, upperBound } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { CompiledQuery, sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

/** The scope of work that belongs to no caller: events, jobs, a resident's own record found by its secret code. */
export const everywhere: ScopePart[] = [{ area: '', unit: null }]

/** The counties in which a scope lies, whole: what countywide work reads. */
export const countiesOf = (scope: readonly ScopePart[]): ScopePart[] => [...new Set(scope.map((part) => countyOf(part.area)))].map((area) => ({ area, unit: null }))

/** The scope as a MikroORM condition. An empty scope holds nothing. */
export function scopeCondition(parts: readonly ScopePart[]): object {
  if (parts.length === 0) return { area: { $in: [] } }
  return {
    $or: parts.map(({ area, unit }) => ({
      area: { $gte: area, $lt: upperBound(area) },
      ...(unit === null ? {} : { units: { $contains: [unit] } }),
    })),
  }
}

/** The scope as a Kysely condition on the columns `area` and `units` of a table. */
export function inScope(parts: readonly ScopePart[], table: string): Expression<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  if (parts.length === 0) return sql<SqlBool>`false`
  const either = parts.map(({ area, unit }) => {
    const range = sql`${column('area')} >= ${area} and ${column('area')} < ${upperBound(area)}`
    return unit === null ? sql`(${range})` : sql`(${range} and ${column('units')} @> array[${unit}]::text[])`
  })
  return sql<SqlBool>`(${sql.join(either, sql` or `)})`
}

/** The range that encloses the scope, from and to: what row-level security compares with. An empty scope is an empty range. */
function range(parts: readonly ScopePart[]): [from: string, to: string] {
  const areas = parts.map((part) => part.area).sort()
  const bounds = areas.map(upperBound).sort()
  return [areas[0] ?? ':', bounds.at(-1) ?? '']
}

/** Sets the range for the rest of the transaction. */
export function scopeSetting(parts: readonly ScopePart[]): RawBuilder<unknown> {
  const [from, to] = range(parts)
  return sql`select set_config('wuxin.scope_from', ${from}, true), set_config('wuxin.scope_to', ${to}, true)`
}

/** The same for a transaction that only reads; from there on the database lets it write nothing. */
export const readingSetting = (parts: readonly ScopePart[]): CompiledQuery =>
  CompiledQuery.raw(`select set_config('transaction_read_only', 'on', true), set_config('wuxin.scope_from', $1, true), set_config('wuxin.scope_to', $2, true)`, range(parts))
