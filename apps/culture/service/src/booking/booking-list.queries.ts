import type { BookingChip, bookingList, BookingListInput, BookingRecord, BookingRow } from '@wuxin/culture/booking.schema'
import type { bookingLines } from '@wuxin/culture/booking.rules'
import { permissions } from '@wuxin/culture/permissions'
import { countyOf } from '@wuxin/platform/area'
import { narrow } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import { DomainError } from '@wuxin/platform/error'
import { beginningOf, dayOf, endOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { all, any, containing, during, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, listedTable, orders, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { keeperNames } from '../venue/keeper.ts'
import type { Venue } from '../venue/venue.entity.ts'
import { venuesNear } from '../venue/venue.queries.ts'
import type { Booking } from './booking.entity.ts'

const table = listedTable({ name: 'booking', as: 'b', open: is`b.closed_at is null` })
/** Bookings, which every query calls `b`. What is over by the clock is still open by its state: all are found by the level of the place. */
export const bookings = { ...table, amongOpen: table.byLevel }

/** What a list reads of a booking; instants as the database spells them. */
type Listed = Pick<Booking, 'id' | 'version' | 'number' | 'area' | 'purpose' | 'people' | 'state' | 'by' | 'event' | 'source'> & { venueId: string; venueName: string; starts: string; ends: string; dueAt: string | null }
type Kept = Listed & Pick<Booking, 'units' | 'settingsVersion' | 'byId' | 'reason'> & Pick<Venue, 'keeperUnit' | 'keeperRole'> & { steps: KeptLine<(typeof bookingLines)[number]>[] }

const columns = sql`b.id, b.version, b.number, b.area, b.purpose, b.people, b.state, b.by, b.event, b.source, b.venue as "venueId", v.name as "venueName", b.starts, b.ends, b.due_at as "dueAt"`
const beside = sql`join venue v on v.id = b.venue`
const sorted = orders({ starts: by('b.starts'), number: byNumber('b.number') })
/** What comes next first, then what is over, the latest first. */
const nextFirst = (now: Date) => sql`b.ends <= ${now}, case when b.ends > ${now} then b.starts end, b.starts desc, b.id`

/** Bookings of the venues that one has business in, and one's own wherever they are. */
const visible = (work: Work, placing: Placing): Condition => any([bookings.inScope(work.scope, placing), is`b.by_id = ${work.caller.id}`])

/** What waits for an answer: of a unit's own venues for its people, else for whoever convenes at the place; what nobody answered in time for the level above too. */
export const waitsFor = ({ caller: { grants } }: Pick<Work, 'caller'>, directory: Directory | null): Condition => {
  const posts = grants.filter(({ role }) => (permissions['booking:answer'] as readonly Role[]).includes(role))
  const turns = posts.flatMap((post) => {
    const level = handedUpTo[post.role]
    const own = isUnitBound(post.role) ? is`(b.units @> array[${post.unit ?? 'none'}]::text[] and ${bookings.byLevel(post.area)})` : is`(b.units = '{}' and ${convenedBy(bookings, post, directory)})`
    return [own, ...(level ? [is`(b.escalated_to = ${level} and ${bookings.byLevel(post.area)})`] : [])]
  })
  return all([is`b.state = 'asked'`, any(turns)])
}

const isStanding = is`b.state in ('asked', 'held')`

const chipsOf = (work: Work, home: Directory | null): Record<BookingChip, Condition> => ({
  mine: waitsFor(work, home),
  own: all([is`b.by_id = ${work.caller.id}`, isStanding, is`b.ends > ${work.now}`]),
  asked: is`b.state = 'asked'`,
  today: all([isStanding, is`b.starts between ${beginningOf(dayOf(work.now))} and ${endOf(dayOf(work.now))}`]),
  ahead: all([isStanding, is`b.ends > ${work.now}`]),
  over: any([is`b.ends <= ${work.now}`, is`b.state in ('refused', 'cancelled')`]),
})

type Filter = Omit<BookingListInput, 'page' | 'size' | 'sort' | 'chip'>

const filtered = (work: Work, { q, area, state, venue, ...days }: Filter, placing: Placing): Condition =>
  all([
    visible(work, placing),
    ...(area ? [bookings.inScope(narrow([{ area, unit: null }], area), placing)] : []),
    ...(state ? [is`b.state = ${state}`] : []),
    ...(venue ? [is`b.venue = ${venue}`] : []),
    ...during('b.starts', days),
    ...containing(sql`b.number || ' ' || b.purpose || ' ' || b.by`, q),
  ])

const listOf = async (work: Work, { chip, ...filter }: Omit<BookingListInput, 'page' | 'size' | 'sort'>): Promise<ChipList<BookingChip>> => ({
  table: bookings, chips: chipsOf(work, await homeOf(work)), past: 'over', chip, isOpen: false, filtered: (placing) => filtered(work, filter, placing), visible: visible(work, bookings.byLevel),
})

const read = (work: Work, list: ChipList<BookingChip>, sort: BookingListInput['sort'], window: Window): Promise<BookingRow[]> =>
  rowsInOrder<Listed>(work, bookings, { columns, beside, condition: shownBy(list), order: sort === undefined ? nextFirst(work.now) : sorted[sort] }, window).then((rows) => bookingRows(work, rows))

/** A page of the list, with the counts behind its chips. */
export async function listBookings(work: Work, { page, size, sort, ...question }: BookingListInput): Promise<z.output<typeof bookingList>> {
  const list = await listOf(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Omit<BookingListInput, 'page' | 'size'>, window: Window): Promise<BookingRow[]> => read(work, await listOf(work, question), sort, window)

async function bookingRows(work: Work, rows: readonly Listed[]): Promise<BookingRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, venueId, venueName, starts, ends, dueAt, ...row }) => ({ ...row, venue: { id: venueId, name: venueName }, place: names.place(area), starts: iso(starts), ends: iso(ends), dueAt: isoOr(dueAt) }))
}

/** A booking as its page shows it: of a venue near the caller, or the caller's own. Throws NOT_FOUND. */
export async function bookingPage(work: Work, id: string): Promise<BookingRecord> {
  const { rows } = await sql<Kept>`select ${columns}, b.units, b.settings_version as "settingsVersion", b.by_id as "byId", b.reason, v.keeper_unit as "keeperUnit", v.keeper_role as "keeperRole", ${linesOf(is`s.record_id = b.id`)} as steps
    from ${bookings.from} ${beside} where b.id = ${id} and ${any([venuesNear(work), is`b.by_id = ${work.caller.id}`])}`.execute(work.db)
  const [found] = rows
  const [row] = await bookingRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, byId: askedBy, reason, steps } = found
  const { id: _, version, number, venue, place, starts, ends, purpose, people, state, by: who, event, source, dueAt } = row
  return { id, version, number, venue, place, starts, ends, purpose, people, state, by: who, event, source, dueAt, area, units, settingsVersion, askedBy, reason, keeper: keeperNames(found, await work.directory(countyOf(area))), steps: steps.map(lineView) }
}
