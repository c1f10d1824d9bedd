import { permissions } from '@wuxin/volunteers/permissions'
import { upperBound } from '@wuxin/platform/area'
import type { Grant } from '@wuxin/platform/caller'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { conveners } from '@wuxin/service/life/convener'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { sql } from 'kysely'

/** The columns that say whose something is: a unit's, or its place's where there is none. */
interface OwnerColumns {
  unit: string
  area: string
}

type Who = { grants: readonly Grant[] }

const joiners: readonly Role[] = permissions['project:join']

/** What this post acts for, as `actsFor` of the words says: the unit's own, and the place's where it organises. */
function ownedInPost({ role, area, unit }: Grant, columns: OwnerColumns, nobodyNearer: readonly Condition[] = []): Condition[] {
  if (!joiners.includes(role)) return []
  const [at, of] = [sql.ref(columns.area), sql.ref(columns.unit)]
  const here = is`${at} >= ${area} and ${at} < ${upperBound(area)}`
  return [...(unit ? [is`(${of} = ${unit} and ${here})`] : []), ...(isUnitBound(role) ? [] : [all([is`${of} is null and ${here}`, ...nobodyNearer])])]
}

/** Places at which somebody organises nearer by than this post does. */
function nobodyNearer({ role, area }: Grant, columns: OwnerColumns, directory: Directory | null): Condition[] {
  const nearer = conveners.slice(0, Math.max(0, conveners.findIndex(([each]) => each === role)))
  const held = nearer.map(([each, digits]) => ({ digits, places: (directory?.placesOf(each) ?? []).filter((place) => place.startsWith(area)) }))
  return held.filter(({ places }) => places.length > 0).map(({ digits, places }) => is`left(${sql.ref(columns.area)}, ${digits}::int) <> all (${places}::text[])`)
}

/** What somebody acts for in any of their posts. */
export const ownedBy = ({ grants }: Who, columns: OwnerColumns): Condition => any(grants.flatMap((each) => ownedInPost(each, columns)))

/** What is theirs to see to: of places, those where nobody organises nearer by. */
export const seenToBy = ({ grants }: Who, columns: OwnerColumns, directory: Directory | null): Condition =>
  any(grants.flatMap((each) => ownedInPost(each, columns, nobodyNearer(each, columns, directory))))
