import { venueError, type addVenueInput, type amendVenueInput, type reopenVenueInput } from '@wuxin/culture/venue.schema'
import { countyOf } from '@wuxin/platform/area'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { settings } from '../culture.work.ts'
import { searched } from '../search.queries.ts'
import { columnsOf, Venue } from './venue.entity.ts'

type Said = Pick<z.output<typeof addVenueInput>, 'name' | 'keeper'>

/** Throws UNIT_UNKNOWN, and VENUE_NAME_TAKEN where another venue of the place that is in use has this name. */
async function assertSound(work: Work, area: string, { name, keeper }: Said, own: string | null): Promise<void> {
  const directory = await work.directory(countyOf(area))
  if (keeper.unit !== null) directory.unit(keeper.unit)
  await inTurn(work, 'venue-name', area)
  const other = await work.em.findOne(Venue, { area, name, retiredAt: null, ...(own === null ? {} : { id: { $ne: own } }) })
  if (other) throw venueError('VENUE_NAME_TAKEN', { name })
}

/** Enters a venue. Throws PLACE_UNKNOWN, FORBIDDEN outside of the caller's places, UNIT_UNKNOWN, VENUE_NAME_TAKEN. */
export async function addVenue(work: Work, { area, ...said }: z.output<typeof addVenueInput>): Promise<string> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  await assertSound(work, area, said, null)
  const { version: settingsVersion } = await settings.current(work, area)
  const venue = work.em.create(Venue, { area, ...columnsOf(said), settingsVersion, retiredAt: null, retiredReason: null, createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  await indexVenue(work, venue)
  return venue.id
}

/** Makes a venue findable by its name and place. */
async function indexVenue(work: Work, { id, area, name, spot }: Venue): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [name, spot, directory.path(area)] }, { kind: 'venue' })
}

/** Changes the version of a venue that the caller saw, with its closures at hand. Throws FORBIDDEN outside of the caller's places. */
export async function changeVenue(work: Work, { id, version }: { id: string; version: number }, change: (venue: Venue) => void | Promise<void>): Promise<string> {
  const venue = await loadLocked(work, Venue, id, version)
  assertInScope(work, venue.area)
  await work.em.populate(venue, ['closures'])
  await change(venue)
  await work.em.flush()
  return id
}

/** Says anew what it is. Throws VENUE_RETIRED, UNIT_UNKNOWN, VENUE_NAME_TAKEN. */
export const amendVenue = (work: Work, { id, version, ...said }: z.output<typeof amendVenueInput>): Promise<string> =>
  changeVenue(work, { id, version }, async (venue) => {
    await assertSound(work, venue.area, said, id)
    venue.amend(said, work.now)
    await indexVenue(work, venue)
  })

/** 提前开放. */
export const reopenVenue = (work: Work, { closure, ...seen }: z.output<typeof reopenVenueInput>): Promise<string> => changeVenue(work, seen, (venue) => venue.reopen(closure, work.now))
