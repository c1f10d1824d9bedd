import { countyOf, selfAndAncestors } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { inScope } from '@wuxin/service/scope'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { Expression, SqlBool } from 'kysely'

/** A scope by its places alone: for the names of places and units, which those who are bound to a unit see as well. */
export const placesOf = (scope: readonly ScopePart[]): ScopePart[] => scope.map(({ area }) => ({ area, unit: null }))

/** The counties that a work reaches into, as a condition on a table: for what a whole county shares. */
export function inCounties(work: Work, table: string): Expression<SqlBool> {
  const counties = [...new Set(work.scope.map((part) => countyOf(part.area)))]
  return inScope(counties.map((area) => ({ area, unit: null })), table)
}

/** The names from the county's child down to each place, joined as 云兴镇 · 云泰园社区 · 云泰园小区; a county has its own name. */
export async function pathsOf(work: Work, codes: readonly string[]): Promise<(code: string) => string> {
  const wanted = [...new Set(codes.flatMap(selfAndAncestors))]
  const rows: { area: string; name: string }[] = wanted.length === 0 ? [] : await work.db.selectFrom('area').select(['area', 'name']).where('area', 'in', wanted).execute()
  const names = new Map(rows.map((row) => [row.area, row.name]))
  return (code) => {
    const [county = code, ...below] = selfAndAncestors(code).toReversed()
    return (below.length > 0 ? below : [county]).map((each) => names.get(each) ?? each).join(' · ')
  }
}

/** A place in use, in the caller's scope. Throws PLACE_UNKNOWN, AREA_RETIRED, and FORBIDDEN outside of the scope. */
export async function assertPlace(work: Work, code: string): Promise<void> {
  const row = await work.db.selectFrom('area').select('retired_on').where('area', '=', code).executeTakeFirst()
  if (!row) throw new DomainError('PLACE_UNKNOWN', { code })
  assertInScope(work, code)
  if (row.retired_on) throw new DomainError('AREA_RETIRED', { code })
}
