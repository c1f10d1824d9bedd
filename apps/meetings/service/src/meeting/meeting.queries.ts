import type { MeetingChip, MeetingListInput } from '@wuxin/meetings/meeting-input.schema'
import { isWithin } from '@wuxin/platform/area'
import { narrow, type Caller } from '@wuxin/platform/caller'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import { searched } from '../search.queries.ts'
import { oneOf, type Sight } from './meeting-sight.queries.ts'

/** Meetings, which every query calls `m`; open are those for which something is left to do. */
export const meetings = listedTable({ name: 'meeting', as: 'm', open: is`m.state not in ('published', 'cancelled')` })

/** What a list of meetings is asked for beside its chip. */
export type MeetingFilter = Partial<Omit<MeetingListInput, 'chip'>>

/** Whether a filter leaves open meetings alone. */
export const isOpenOnly = ({ state }: MeetingFilter): boolean => state !== undefined && state !== 'published' && state !== 'cancelled'

/** Every filter of the list but its chip. */
export function filtered(filter: MeetingFilter, { scope, seated }: Sight, placing: Placing): Condition {
  const { q, state, area, body, bodyKind } = filter
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places = narrow([...scope], area ?? null)
  const there = seated.filter((each) => area === undefined || isWithin(each.area, area))
  return all([
    any([meetings.inScope(places, placing), ...oneOf(there)]),
    ...(state ? [is`m.state = ${state}`] : []),
    ...(body ? [is`m.body = ${body}`] : []),
    ...(bodyKind ? [is`m.body_kind = ${bodyKind}`] : []),
    ...during('m.starts_at', filter),
    ...(q ? [is`m.id in ${searched.found(q, [...places, ...there.map((each) => ({ area: each.area, unit: null }))])}`] : []),
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
