import { LockMode } from '@mikro-orm/core'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { noClock } from '@wuxin/service/life/clock'
import { announce as announceStep } from '@wuxin/service/life/steps'
import { loadLocked } from '@wuxin/service/load'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import { assertInScope, type Work } from '@wuxin/service/work'
import { maySeeFile } from '@wuxin/volunteers/household.rules'
import type { HouseholdRecord, registerHouseholdInput } from '@wuxin/volunteers/household.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { Alarm } from './alarm.entity.ts'
import { noticesOf } from './household-notice.rules.ts'
import { householdPage } from './household-record.queries.ts'
import { factsOf, type Caring } from './household-step.entity.ts'
import { Household } from './household.entity.ts'
import { Inhabitant } from './household.table.ts'

/** A file under a lock, with all that its steps look at. */
export interface OpenFile {
  file: Household
  alarm: Alarm | null
  by: Caring
}

type Take = (opened: OpenFile) => Step | Promise<Step>

/** A building that the compound's register has. Throws BUILDING_UNKNOWN. A compound whose buildings nobody entered takes any. */
export async function assertBuilding(work: Work, area: string, building: string): Promise<void> {
  const { buildings } = (await work.directory(countyOf(area))).area(area)
  if (buildings?.length && !buildings.includes(building)) throw volunteerError('BUILDING_UNKNOWN', { building })
}

/** Opens a file (建档): who lives there goes into a table of its own. Throws PLACE_UNKNOWN, FORBIDDEN and BUILDING_UNKNOWN. */
export async function register(work: Work, { area, kind, people, name, phone, building, door, relative, needs }: z.output<typeof registerHouseholdInput>): Promise<HouseholdRecord> {
  ;(await work.directory(countyOf(area))).area(area)
  assertInScope(work, area)
  await assertBuilding(work, area, building)
  const { version: settingsVersion, values } = await settings.current(work, area)
  const file = work.em.create(Household, {
    ...noClock, area, kind, people, number: await nextNumber(work, 'household', area), state: 'consent', plan: null, everyDays: values.householdVisit, careSince: null, watchSince: null,
    watchUntil: null, alarmedUntil: null, lookAt: null, endedAt: null, because: null, reason: null, settingsVersion, stepCount: 0, createdAt: work.now, updatedAt: work.now,
  })
  work.em.create(Inhabitant, { area, household: file, name, phone, building, door, relativeName: relative?.name ?? null, relativePhone: relative?.phone ?? null, needs })
  await announce(work, file, file.register(await actingOn(work, file)))
  return householdPage(work, file.id, 'told')
}

/** What stands beside a file for whoever takes a step on it; nobody else answers its alarm meanwhile. */
export async function besideFile(work: Work, file: Household): Promise<OpenFile> {
  await work.em.populate(file, ['carers', 'consents', 'absences'])
  const alarm = await work.em.findOne(Alarm, { household: file.id, closedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const { rows } = await sql<{ day: string | null }>`select max(day) as day from care_visit where household_id = ${file.id}`.execute(work.db)
  return { file, alarm, by: { ...(await actingOn(work, file)), alarm, lastVisit: rows[0]?.day ?? null } }
}

/** A file of the caller's county, for a step. Throws NOT_FOUND also where there is one that they may not see, and VERSION_CONFLICT. */
export async function openFile(work: Work, { id, version }: { id: string; version?: number }): Promise<OpenFile> {
  const opened = await besideFile(work, await loadLocked(work, Household, id))
  if (!maySeeFile(factsOf(opened.file, opened.by), work.caller)) throw new DomainError('NOT_FOUND', { id })
  if (version !== undefined) await loadLocked(work, Household, id, version)
  return opened
}

/** Takes one step on the version of a file that the caller saw, tells whom it concerns, and answers what may be kept of the file as it is now. */
export async function step(work: Work, seen: { id: string; version: number }, take: Take): Promise<HouseholdRecord> {
  await stepOn(work, seen, take)
  return householdPage(work, seen.id, 'told')
}

/** The same of a step behind which the caller may see no file any more. */
export async function stepOn(work: Work, seen: { id: string; version: number }, take: Take): Promise<Household> {
  const opened = await openFile(work, seen)
  await announce(work, opened.file, await take(opened))
  return opened.file
}

/** Keeps a file's line, and tells those whom it concerns. */
export async function announce(work: Work, file: Household, line: Step): Promise<void> {
  await announceStep(work, file, line, noticesOf(file, line, await work.directory(countyOf(file.area))))
}

/** Has photos stay that a file keeps beside its history, which shows none. Throws PHOTO_UNKNOWN. */
export async function takePhotos(work: Work, file: Household, photos: string[]): Promise<void> {
  await assertPhotos(work, photos)
  await keepPhotos(work, file, photos)
}

