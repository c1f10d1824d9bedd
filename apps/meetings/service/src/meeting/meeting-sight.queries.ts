import { permissions } from '@wuxin/meetings/permissions'
import { isWithin } from '@wuxin/platform/area'
import { scopeFor, type Caller, type ScopePart } from '@wuxin/platform/caller'
import { any, is, type Condition } from '@wuxin/service/list/condition'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Meeting } from './meeting.entity.ts'

/** What a caller sees of the meetings: those of their scope, and those beyond their posts at whose table they sit. */
export interface Sight {
  scope: readonly ScopePart[]
  seated: readonly { id: string; area: string }[]
}

/**
 * Whether a meeting is the caller's to see and to sit at: it lies in their scope, or they have a seat there, wherever their own
 * post is. What a procedure reads countywide is let through by this alone; its seats are loaded.
 */
export const mayAttend = ({ scope, caller }: Pick<Work, 'scope' | 'caller'>, { area, units, seats }: Meeting): boolean =>
  scope.some((part) => isWithin(area, part.area) && (part.unit === null || units.includes(part.unit))) || seats.getItems().some(({ user }) => user === caller.id)

/** The same of a row of `meeting m`. */
export const isAttended = ({ scope, caller }: Pick<Work, 'scope' | 'caller'>): Condition =>
  any([is`${inScope(scope, 'm')}`, is`exists (select from seat where meeting_id = m.id and "user" = ${caller.id})`])

/** Meetings that no post of the caller reaches, whatever place they narrowed the view to. */
export const beyondPosts = (caller: Pick<Caller, 'grants'>): Condition => is`not ${inScope(postsOf(caller), 'm')}`

const postsOf = (caller: Pick<Caller, 'grants'>): ScopePart[] => scopeFor(caller, permissions['meeting:list'])

/** What the caller of a list sees. Seats beyond one's posts are few, and whoever sees whole counties has none. */
export async function sightOf({ scope, caller, db }: Work): Promise<Sight> {
  if (postsOf(caller).every(({ area, unit }) => unit === null && area.length <= countyDigits)) return { scope, seated: [] }
  const { rows } = await sql<Sight['seated'][number]>`
    select m.id, m.area from meeting m where m.id in (select meeting_id from seat where "user" = ${caller.id}) and ${beyondPosts(caller)}`.execute(db)
  return { scope, seated: rows }
}

const countyDigits = 6

/** Meetings by their ids: beside a range of an index these are another index's. */
export const oneOf = (seated: Sight['seated']): Condition[] => (seated.length === 0 ? [] : [is`m.id = any(${seated.map(({ id }) => id)}::uuid[])`])
