import { selfAndAncestors, upperBound } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { sql } from 'kysely'
import { any, is, type Condition } from './condition.ts'

/** Rows of one's places, and of those above them whose people come there too; `column` is the row's place. For procedures that are countywide. */
export const nearby = (scope: readonly ScopePart[], column: string): Condition => {
  const place = sql.ref(column)
  return any(scope.map(({ area }) => is`((${place} >= ${area} and ${place} < ${upperBound(area)}) or ${place} = any (${selfAndAncestors(area)}::text[]))`))
}
