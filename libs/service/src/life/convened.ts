import type { Grant } from '@wuxin/platform/caller'
import { sql } from 'kysely'
import type { Directory } from '../directory.ts'
import { conveners } from './convener.ts'
import { all, is, type Condition } from '../list/condition.ts'
import type { ListedTable } from '../list/table.ts'

/** Records for which this post convenes: those of its place where nobody holds a nearer one. Of other posts there are none. */
export function convenedBy(table: ListedTable, { role, area }: Grant, directory: Directory | null): Condition {
  const rank = conveners.findIndex(([each]) => each === role)
  if (rank < 0) return is`false`
  const nearer = conveners.slice(0, rank).map(([each, digits]) => ({ digits, places: (directory?.placesOf(each) ?? []).filter((place) => place.startsWith(area)) }))
  const nobodyNearer = nearer.filter(({ places }) => places.length > 0).map(({ digits, places }) => is`left(${sql.ref(`${table.as}.area`)}, ${digits}::int) <> all (${places}::text[])`)
  return all([table.byLevel(area), ...nobodyNearer])
}
