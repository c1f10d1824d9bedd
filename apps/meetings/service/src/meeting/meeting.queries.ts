import type { MeetingChip, MeetingListInput } from '@wuxin/meetings/meeting-input.schema'
import { isWithin, upperBound } from '@wuxin/platform/area'
import { narrow, type Caller, type ScopePart } from '@wuxin/platform/caller'
import { endOfDay, startOfDay } from '@wuxin/platform/working-day'
import { sql } from 'kysely'
import { all, any, found, is, placed, type Condition } from '../list.queries.ts'
import { oneOf, type Sight } from './meeting-sight.queries.ts'

/** The table, as every query of meetings calls it. */
export const meetings = sql`meeting m`

/** How a query says that a meeting lies at a place or below it. */
type Placing = (area: string) => Condition

/** By the level of the place, whose index ends in the order of the list. */
export const byLevel: Placing = (area) => placed('m', area)

/** A range of the index of meetings for which something is left to do, which are few wherever one looks. */
export const amongOpen: Placing = (area) => is`(m.state not in ('published', 'cancelled') and m.area >= ${area} and m.area < ${upperBound(area)})`

/** How a list finds its meetings: the open ones among the open, all others by the level of the place. */
export const placingFor = ({ chip, state }: Pick<Partial<MeetingListInput>, 'chip' | 'state'>): Placing =>
  (chip !== undefined && chip !== 'past') || (state !== undefined && state !== 'published' && state !== 'cancelled') ? amongOpen : byLevel

/** The scope of the work, by place and unit. */
export const inScope = (parts: readonly ScopePart[], placing: Placing): Condition =>
  any(parts.map(({ area, unit }) => (unit === null ? placing(area) : is`(${placing(area)} and m.units @> array[${unit}]::text[])`)))

const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`)

/** Every filter of the list but its chip. */
export function filtered({ q, state, area, body, bodyKind, from, to }: Partial<Omit<MeetingListInput, 'chip'>>, { scope, seated }: Sight, placing: Placing): Condition {
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  const there = seated.filter((each) => area === undefined || isWithin(each.area, area))
  return all([
    any([inScope(places, placing), ...oneOf(there)]),
    ...(state ? [is`m.state = ${state}`] : []),
    ...(body ? [is`m.body = ${body}`] : []),
    ...(bodyKind ? [is`m.body_kind = ${bodyKind}`] : []),
    ...(from ? [is`m.starts_at >= ${startOfDay(midnight(from))}`] : []),
    ...(to ? [is`m.starts_at <= ${endOfDay(midnight(to))}`] : []),
    ...(q ? [is`m.id in ${found(q, [...places, ...there.map((each) => ({ area: each.area, unit: null }))])}`] : []),
  ])
}

/** What each chip over the list shows; `mine` are those at whose table the caller sits, until they have ended. */
export const chipConditions = ({ id }: Pick<Caller, 'id'>): Record<MeetingChip, Condition> => ({
  upcoming: is`m.state in ('draft', 'notified')`,
  mine: is`(m.state in ('notified', 'in_session') and m.id in (select meeting_id from seat where "user" = ${id}))`,
  in_session: is`m.state = 'in_session'`,
  to_confirm: is`m.state = 'minutes'`,
  to_publish: is`m.state = 'confirmed'`,
  past: is`m.state in ('minutes', 'confirmed', 'published')`,
})
