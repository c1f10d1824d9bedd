import type { Grant } from '@wuxin/platform/caller'
import { sql } from 'kysely'
import type { Directory } from '../directory.ts'
import { conveners } from './convener.ts'
import { all, any, is, type Condition } from '../list/condition.ts'
import type { ListedTable } from '../list/table.ts'

/**
 * Records for which this post convenes: those of its place where nobody holds a nearer one. Of other posts there are none.
 * `besides` are the columns of accounts that may not act in their own matter, or say whether one of these may not: where one of them alone holds the nearer post, the next one does.
 */
export function convenedBy(table: ListedTable, { role, area }: Grant, directory: Directory | null, ...besides: (string | ((alone: readonly string[]) => Condition))[]): Condition {
  const rank = conveners.findIndex(([each]) => each === role)
  if (rank < 0) return is`false`
  const nearer = conveners.slice(0, rank).map(([each, digits]) => ({ each, digits, places: (directory?.placesOf(each) ?? []).filter((place) => place.startsWith(area)) }))
  const nobodyNearer = nearer.filter(({ places }) => places.length > 0).map(({ each, digits, places }) => {
    const isVacant = is`left(${sql.ref(`${table.as}.area`)}, ${digits}::int) <> all (${places}::text[])`
    if (besides.length === 0) return isVacant
    const alone = places.map((place) => directory?.holders(place, each) ?? []).filter(({ length }) => length === 1).flatMap((posts) => posts.map(({ user }) => user))
    const isOwnMatter = besides.map((each) => (typeof each === 'string' ? is`${sql.ref(each)} = any (${alone}::text[])` : each(alone)))
    return any([isVacant, ...isOwnMatter])
  })
  return all([table.byLevel(area), ...nobodyNearer])
}
