import type { Grant } from '@wuxin/platform/caller'
import type { Directory } from '@wuxin/service/directory'
import { all, is, type Condition } from '@wuxin/service/list/condition'
import type { ListedTable } from '@wuxin/service/list/table'
import { sql } from 'kysely'

/** Those who convene (召集人), the nearest first, with the digits of their places. */
const conveners = [['branch_secretary', 15], ['community_worker', 12], ['township_officer', 9]] as const

/** Records for which this post convenes: those of its place where nobody holds a nearer one. Of other posts there are none. */
export function convenedBy(table: ListedTable, { role, area }: Grant, directory: Directory | null): Condition {
  const rank = conveners.findIndex(([each]) => each === role)
  if (rank < 0) return is`false`
  const nearer = conveners.slice(0, rank).map(([each, digits]) => ({ digits, places: (directory?.placesOf(each) ?? []).filter((place) => place.startsWith(area)) }))
  const nobodyNearer = nearer.filter(({ places }) => places.length > 0).map(({ digits, places }) => is`left(${sql.ref(`${table.as}.area`)}, ${digits}::int) <> all (${places}::text[])`)
  return all([table.byLevel(area), ...nobodyNearer])
}
