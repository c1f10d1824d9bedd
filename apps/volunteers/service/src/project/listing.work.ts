import { actsFor } from '@wuxin/volunteers/listing.rules'
import type { addListingInput } from '@wuxin/volunteers/listing.schema'
import { countyOf, isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { actingOn, nextNumber, settings, type Acting } from '../volunteers.work.ts'
import { Listing } from './listing.entity.ts'
import { held } from './listing.queries.ts'

/** Puts a need or a resource on its list, for now unpublished. Throws PLACE_UNKNOWN, UNIT_UNKNOWN, FORBIDDEN and what `add` throws. */
export async function addListing(work: Work, { to, ...input }: z.output<typeof addListingInput>): Promise<Listing> {
  const { area, unit } = input
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (unit !== null) directory.unit(unit)
  if (!actsFor({ unit, area }, work.caller)) throw new DomainError('FORBIDDEN', { action: 'add' })
  const { version: settingsVersion } = await settings.current(work, area)
  const listing = work.em.create(Listing, {
    ...input, units: unit === null ? [] : [unit], number: await nextNumber(work, 'listing', area), state: 'draft', expiresOn: to, settingsVersion, stepCount: 0,
    publishedAt: null, closedAt: null, reason: null, createdAt: work.now, updatedAt: work.now,
  })
  work.em.persist(listing.add(await actingOn(work, listing)))
  await work.em.flush()
  return listing
}

/** Takes one step on the version of a listing that the caller saw. What nobody else sees yet is not found by others. */
export async function stepListing(work: Work, { id, version }: { id: string; version: number }, take: (listing: Listing, by: Acting) => Step | Promise<Step>): Promise<Listing> {
  const listing = await loadLocked(work, Listing, id, version)
  if (listing.publishedAt === null && !seesDraft(work, listing)) throw new DomainError('NOT_FOUND', { id })
  work.em.persist(await take(listing, await actingOn(work, listing)))
  await work.em.flush()
  if (listing.publishedAt !== null) await indexListing(work, listing)
  return listing
}

/** What projects hold of a listing; nobody claims more of it while its row is locked. */
export async function heldOf(work: Work, { id }: Pick<Listing, 'id'>): Promise<number> {
  const { rows } = await sql<{ held: number }>`select ${held} as held from listing l where l.id = ${id}`.execute(work.db)
  return rows[0]?.held ?? 0
}

const seesDraft = (work: Work, { area, units, unit }: Listing): boolean =>
  actsFor({ unit, area }, work.caller) || work.scope.some((part) => isWithin(area, part.area) && (part.unit === null || units.includes(part.unit)))

/** Makes what was published findable by number, title, words and place. */
async function indexListing(work: Work, { id, area, number, title, words }: Listing): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, words, directory.path(area)] }, { kind: 'listing' })
}

/** The last day of a listing has passed (到期). */
export async function expireListing(listing: Listing, work: Work): Promise<void> {
  work.em.persist(listing.expire(await actingOn(work, listing)))
}
