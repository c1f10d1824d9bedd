import { venueChips, type VenueChip, type venueList, type VenueListInput, type VenueRecord, type VenueRow } from '@wuxin/culture/venue.schema'
import { openingsOn, type Opening } from '@wuxin/culture/venue.rules'
import { upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { all, containing, is, iso, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { keeperNames } from './keeper.ts'
import type { Venue } from './venue.entity.ts'

/** A venue as lists and calendars read it; instants as the database spells them. */
export type KeptVenue = Pick<Venue, 'id' | 'version' | 'name' | 'kind' | 'area' | 'units' | 'spot' | 'functions' | 'capacity' | 'needsApproval' | 'hours'> & {
  retiredAt: string | null
  ahead: number
  closures: { id: string; from: string; to: string; reason: string; by: string }[]
}
type Kept = KeptVenue & Pick<Venue, 'equipment' | 'keeperUnit' | 'keeperRole' | 'words' | 'retiredReason' | 'settingsVersion'>

/** Venues, which every query calls `v`. */
export const venues = sql`venue v`

/** What lists and calendars read of venues `v`; of closures those that are not over. */
export const venueColumns = (now: Date) => sql`v.id, v.version, v.name, v.kind, v.area, v.units, v.spot, v.functions, v.capacity, v.needs_approval as "needsApproval", v.hours, v.retired_at as "retiredAt",
  (select count(*)::int from booking b where b.venue = v.id and b.state in ('asked', 'held') and b.ends > ${now}) as ahead,
  (select coalesce(json_agg(json_build_object('id', c.id, 'from', c."from", 'to', c."to", 'reason', c.reason, 'by', c.by) order by c."from"), '[]') from venue_closure c where c.venue_id = v.id and c."to" > ${now}) as closures`

/** Venues of one's places, and of those above them, where one comes too. */
export const venuesNear = (work: Work): Condition => nearby(work.scope, 'v.area')

const sorted = orders({ name: by('v.name'), area: by('v.area'), capacity: by('v.capacity', { isNullable: true }) })

/** Closed for now by somebody. */
const isShut = (now: Date) => is`exists (select from venue_closure c where c.venue_id = v.id and c."from" <= ${now} and c."to" > ${now})`

const inUse = is`v.retired_at is null`

const filtered = ({ q, area, kind, function: use }: Pick<VenueListInput, 'q' | 'area' | 'kind' | 'function'>): Condition =>
  all([
    ...(area ? [is`(v.area >= ${area} and v.area < ${upperBound(area)})`] : []),
    ...(kind ? [is`v.kind = ${kind}`] : []),
    ...(use ? [is`v.functions @> array[${use}]::text[]`] : []),
    ...containing(sql`v.name || ' ' || coalesce(v.spot, '')`, q),
  ])

/** Whether a venue is open at this moment: its hours are text in a column, so the rules of the words say it. */
const isOpenNow = (venue: KeptVenue, now: Date, directory: Directory | undefined): boolean =>
  directory !== undefined && openingsOn(dayOf(now), openingOf(venue), directory.calendar).some(({ from, to }) => from <= now && now < to)

/** When a venue is open, for the rules of the words. */
export const openingOf = ({ name, retiredAt, hours, closures }: Pick<KeptVenue, 'name' | 'retiredAt' | 'hours' | 'closures'>): Opening => ({
  name, hours, retiredAt: retiredAt === null ? null : new Date(retiredAt), closures: closures.map(({ from, to, reason }) => ({ from: new Date(from), to: new Date(to), reason })),
})

/** The venues that are open now, of those that a condition leaves. */
async function openNow(work: Work, condition: Condition): Promise<string[]> {
  const rows = await read(work, condition, sql`v.id`, null)
  const names = await namesOf(work, rows)
  return rows.filter((row) => isOpenNow(row, work.now, names.directory(row.area))).map(({ id }) => id)
}

async function read(work: Work, condition: Condition, order: ReturnType<typeof sql>, window: Window | null): Promise<KeptVenue[]> {
  const page = window ? sql`limit ${window.limit} offset ${window.offset}` : sql``
  const { rows } = await sql<KeptVenue>`select ${venueColumns(work.now)} from ${venues} where ${condition} order by ${order} ${page}`.execute(work.db)
  return rows
}

/** A page of the venues, with the counts behind its chips. */
export async function listVenues(work: Work, { page, size, sort = 'area', chip, ...filter }: VenueListInput): Promise<z.output<typeof venueList>> {
  const base = all([venuesNear(work), filtered(filter)])
  const open = await openNow(work, all([base, inUse]))
  const chips: Record<VenueChip, Condition> = { open_now: is`v.id = any (${open}::uuid[])`, approval: all([inUse, is`v.needs_approval`]), closed_now: all([inUse, isShut(work.now)]), retired: is`not (${inUse})` }
  const found = all([base, chip ? chips[chip] : inUse])
  const rows = read(work, found, sorted[sort], windowOf({ page, size }))
  const [list, counts] = await Promise.all([plainPage(work, { from: venues, found, visible: venuesNear(work) }, rows.then((read_) => rowsOf(work, read_))), countBy(work, venues, base, chips)])
  return { ...list, chips: Object.fromEntries(venueChips.map((each) => [each, counts[each]])) as Record<VenueChip, number> } // one for each chip
}

async function rowsOf(work: Work, rows: readonly KeptVenue[]): Promise<VenueRow[]> {
  const names = await namesOf(work, rows)
  return rows.map((row) => rowOf(row, names, work.now))
}

const timeOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)

/** The hours of a day as they are, closures left out; one that ends with the day ends at 23:59. */
export const hoursLeft = (venue: KeptVenue, day: string, directory: Directory | undefined) =>
  directory === undefined ? [] : openingsOn(day, openingOf(venue), directory.calendar).map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }))

/** A venue as its row shows it. */
export const rowOf = (venue: KeptVenue, names: Names, now: Date): VenueRow => {
  const { id, version, name, kind, area, spot, functions, capacity, needsApproval, retiredAt, ahead } = venue
  return { id, version, name, kind, place: names.place(area), spot, functions, capacity, needsApproval, retired: retiredAt !== null, ahead, today: hoursLeft(venue, dayOf(now), names.directory(area)) }
}

/** Who keeps it, by name. */
function keeperOf(kept: Kept, names: Names): VenueRecord['keeper'] {
  const { area, keeperUnit, keeperRole } = kept
  const directory = names.directory(area)
  return { unit: keeperUnit === null ? null : names.unit(area, keeperUnit), role: keeperRole, names: directory ? keeperNames(kept, directory) : '' }
}

/** A venue as its page shows it. Throws NOT_FOUND. */
export async function venuePage(work: Work, id: string): Promise<VenueRecord> {
  const { rows } = await sql<Kept>`select ${venueColumns(work.now)}, v.equipment, v.keeper_unit as "keeperUnit", v.keeper_role as "keeperRole", v.words, v.retired_reason as "retiredReason", v.settings_version as "settingsVersion"
    from ${venues} where v.id = ${id} and ${venuesNear(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const names = await namesOf(work, rows)
  const { area, units, settingsVersion, equipment, hours, words, retiredReason, closures } = found
  return {
    ...rowOf(found, names, work.now), area, units, settingsVersion, equipment, hours, words, retiredReason, keeper: keeperOf(found, names),
    closures: closures.map(({ from, to, ...rest }) => ({ ...rest, from: iso(from), to: iso(to) })),
  }
}
