import type { EventChip, EventListInput } from '@wuxin/culture/event-input.schema'
import type { eventList, EventRow } from '@wuxin/culture/event-view.schema'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { ownerName } from '@wuxin/service/life/owner-name'
import { sql } from 'kysely'
import type { z } from 'zod'
import { headsThere } from './attended.queries.ts'
import type { CultureEvent } from './event.entity.ts'
import { chipConditions, events, filtered, isOpenOnly } from './event.queries.ts'

/** What the list reads of an event; instants come as the database spells them. */
export type ListedEvent = Pick<CultureEvent, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'kind' | 'hasSignUp' | 'capacity' | 'organiserUnit' | 'organiserRole' | 'attended'> & { starts: string; ends: string; dueAt: string | null; at: string | null }

/** What a row reads, of events `e`. */
export const eventColumns = sql`e.id, e.version, e.number, e.title, e.state, e.area, e.kind, e.starts, e.ends, e.has_sign_up as "hasSignUp", e.capacity, e.organiser_unit as "organiserUnit",
  e.organiser_role as "organiserRole", e.due_at as "dueAt", coalesce(e.venue_name, e.spot) as at, ${headsThere} as attended`

const sorted = orders({ starts: by('e.starts'), dueAt: by('e.due_at', { isNullable: true }), number: byNumber('e.number'), area: by('e.area') })

/** A page of the list, with the counts behind its chips. */
export async function listEvents(work: Work, { page, size, sort, ...question }: EventListInput): Promise<z.output<typeof eventList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Omit<EventListInput, 'page' | 'size'>, window: Window): Promise<EventRow[]> => read(work, await chipList(work, question), sort, window)

const chipList = async (work: Work, { chip, ...filter }: Omit<EventListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<EventChip>> => ({
  table: events, chips: await chipConditions(work), past: 'archived', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<EventChip>, sort: EventListInput['sort'] = '-starts', window: Window): Promise<EventRow[]> =>
  eventRows(work, await rowsInOrder<ListedEvent>(work, events, { columns: eventColumns, condition: shownBy(list), order: sorted[sort] }, window))

/** Rows as lists and pages show them. */
export async function eventRows(work: Work, rows: readonly ListedEvent[]): Promise<EventRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ id, version, number, title, state, area, kind, starts, ends, at, hasSignUp, capacity, organiserUnit, organiserRole, dueAt, attended }) => ({
    id, version, number, title, state, kind, at, attended, hasSignUp, capacity, place: names.place(area), starts: iso(starts), ends: iso(ends), dueAt: isoOr(dueAt),
    organiser: ownerName({ area, ownerUnit: organiserUnit, ownerRole: organiserRole }, names.directory(area)) ?? '',
  }))
}
