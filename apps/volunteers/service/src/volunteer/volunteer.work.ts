import { LockMode } from '@mikro-orm/core'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { peopleNamed } from '@wuxin/service/person'
import { assertInCounty, assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { addVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { settings } from '../volunteers.work.ts'
import { Volunteer, type Moment } from './volunteer.entity.ts'

/** What is told of somebody who is registered. */
type Entry = z.output<typeof addVolunteerInput>

/** Registers people of one county, at the caller's places (登记), each by the name in its register. Throws what `entered` throws, FORBIDDEN elsewhere, and PERSON_UNKNOWN. */
export async function registered(work: Work, entries: readonly Entry[]): Promise<Volunteer[]> {
  const [first] = entries
  if (!first) return []
  for (const { area } of entries) assertInScope(work, area)
  const all: Volunteer[] = []
  for (const entry of await peopleNamed(work, countyOf(first.area), entries)) all.push(await entered(work, entry))
  return all
}

/** The caller registers, anywhere in the county. Throws what `entered` throws. */
export async function registeredOwn(work: Work, entry: Omit<Entry, 'person'>): Promise<Volunteer> {
  assertInCounty(work, countyOf(entry.area))
  return entered(work, { ...entry, person: work.caller.id, name: work.caller.name })
}

/** Throws PLACE_UNKNOWN, UNIT_UNKNOWN, INVALID_INPUT of a birthday ahead, what `enter` throws, and VOLUNTEER_EXISTS: a person is registered once. */
async function entered(work: Work, { person, name, area, phone, born, unit, skills, guardian, consents }: Entry & { name: string }): Promise<Volunteer> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (unit !== null) directory.unit(unit)
  assertBorn(work, born)
  await inTurn(work, 'volunteer', person)
  if ((await work.em.count(Volunteer, { person, leftAt: null })) > 0) throw volunteerError('VOLUNTEER_EXISTS', {})
  const volunteer = work.em.create(Volunteer, {
    person, name, area, phone, born, unit, units: unit === null ? [] : [unit], skills, guardianName: null, guardianPhone: null, guardianRelation: null, guardianAgreedAt: null,
    registeredAt: work.now, leftAt: null, leftReason: null, createdAt: work.now, updatedAt: work.now,
  })
  volunteer.enter(consents, guardian, await momentAt(work, area))
  await work.em.flush()
  return volunteer
}

/** Throws INVALID_INPUT where a birthday lies ahead. */
export function assertBorn(work: Work, born: Day | undefined): void {
  if (born !== undefined && born > dayOf(work.now)) throw new DomainError('INVALID_INPUT', { fields: ['born'] })
}

/** Now, and what the county says now. */
export const momentAt = async (work: Work, area: string): Promise<Moment> => ({ now: work.now, settings: (await settings.current(work, area)).values })

/** A volunteer of the county who may serve on a day. Throws VOLUNTEER_MISSING, VOLUNTEER_LEFT, CONSENT_MISSING and GUARDIAN_MISSING. */
export async function servingVolunteer(work: Work, id: string, day: Day): Promise<Volunteer> {
  const [volunteer] = await servingVolunteers(work, { id: { $in: [id] } }, day)
  if (!volunteer) throw volunteerError('VOLUNTEER_MISSING', {})
  return volunteer
}

/** Those of the county in sight who may serve on a day, locked in the order of their ids, so that nobody's hours are written twice at once. Throws as `servingVolunteer`. */
export async function servingVolunteers(work: Work, which: { id: { $in: string[] } } | { person: { $in: string[] }; leftAt: null }, day: Day): Promise<Volunteer[]> {
  const found = await work.em.find(Volunteer, which, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, filters: false })
  await work.em.populate(found, ['consents'], { filters: false })
  for (const each of found) each.assertMayServe(day, (await settings.current(work, each.area)).values)
  return found
}
