import { countyOf, isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { tell } from '@wuxin/service/life/notice'
import { loadLocked } from '@wuxin/service/load'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import { shareInTheWay } from '@wuxin/volunteers/building.rules'
import type { endShareInput, logBuildingVisitInput, shareBuildingsInput } from '@wuxin/volunteers/building.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { recordServed } from '../volunteer/service-report.work.ts'
import { Volunteer } from '../volunteer/volunteer.entity.ts'
import { compoundsOf } from './building.queries.ts'
import { BuildingShare, BuildingVisit } from './building.table.ts'

/** Buildings that the compound's register has. Throws PLACE_UNKNOWN and BUILDING_UNKNOWN. */
async function assertBuildings(work: Work, area: string, buildings: readonly string[]): Promise<void> {
  const own = (await work.directory(countyOf(area))).area(area).buildings ?? []
  const unknown = buildings.find((building) => !own.includes(building))
  if (unknown !== undefined) throw volunteerError('BUILDING_UNKNOWN', { building: unknown })
}

/** Buildings of a compound go into a member's care (分片包楼), all or none. Throws VOLUNTEER_LEFT, BUILDING_UNKNOWN and BUILDING_TAKEN. */
export async function share(work: Work, { area, volunteer: id, buildings, from, to }: z.output<typeof shareBuildingsInput>): Promise<void> {
  assertInScope(work, area)
  await assertBuildings(work, area, buildings)
  const volunteer = await work.em.findOne(Volunteer, { id })
  if (!volunteer) throw new DomainError('NOT_FOUND', { id })
  if (volunteer.leftAt !== null) throw volunteerError('VOLUNTEER_LEFT', {})
  await inTurn(work, 'buildings', area)
  const others = await work.em.find(BuildingShare, { area, building: { $in: buildings } })
  for (const building of buildings) {
    const taken = shareInTheWay({ building, volunteer: id, from, to }, others)
    if (taken) throw volunteerError('BUILDING_TAKEN', { building, from: taken.from, to: taken.to })
    work.em.create(BuildingShare, { area, building, volunteer: id, from, to, reason: null, createdAt: work.now, updatedAt: work.now })
  }
  await work.em.flush()
  await tellMember(work, volunteer, { area, number: buildings.join('、') }, 'share')
}

/** A building leaves a member's care on a day, that day included. Throws NOT_FOUND, VERSION_CONFLICT, and INVALID_INPUT where it would end before it began. */
export async function endShare(work: Work, { id, version, to, reason }: z.output<typeof endShareInput>): Promise<BuildingShare> {
  const found = await loadLocked(work, BuildingShare, id, version)
  assertInScope(work, found.area)
  if (to < found.from || (found.to !== null && to > found.to)) throw new DomainError('INVALID_INPUT', { fields: ['to'] })
  Object.assign(found, { to, reason, updatedAt: work.now })
  await work.em.flush()
  const volunteer = await work.em.findOne(Volunteer, { id: found.volunteer })
  if (volunteer) await tellMember(work, volunteer, { area: found.area, number: found.building }, 'endShare')
  return found
}

/** Whether a building lies at the caller's places: of a micro-grid's those that it holds, all of the compound's where nobody entered which. */
function liesAt({ scope }: Work, area: string, building: string, directory: Directory): boolean {
  return scope.some((part) => {
    if (isWithin(area, part.area)) return true
    const held = isWithin(part.area, area) ? (directory.area(part.area).buildings ?? []) : null
    return held !== null && (held.length === 0 || held.includes(building))
  })
}

/** 入户走访 of a building, where it lies at the caller's places or is in their care. Hours that are told with it stand as a record of service. Throws NOT_FOUND, FORBIDDEN of the compound's other buildings, BUILDING_UNKNOWN, DAY_AHEAD, PHOTO_UNKNOWN and what `recordServed` throws. */
export async function logVisit(work: Work, { area, building, day, doors, met, words, photos, served }: z.output<typeof logBuildingVisitInput>): Promise<void> {
  const { id: byId, name: by } = work.caller
  const volunteer = await work.em.findOne(Volunteer, { person: byId, leftAt: null })
  const isOwn = volunteer !== null && (await work.em.count(BuildingShare, { area, building, volunteer: volunteer.id })) > 0
  if (!isOwn && !compoundsOf(work).some((part) => isWithin(area, part.area))) throw new DomainError('NOT_FOUND', { area })
  await assertBuildings(work, area, [building])
  if (!isOwn && !liesAt(work, area, building, await work.directory(countyOf(area)))) throw new DomainError('FORBIDDEN', { reason: 'scope' })
  if (day > dayOf(work.now)) throw volunteerError('DAY_AHEAD', { day })
  await assertPhotos(work, photos)
  const visit = work.em.create(BuildingVisit, { area, building, volunteer: volunteer?.id ?? null, byId, by, day, doors, met, words, photos, at: work.now, createdAt: work.now, updatedAt: work.now })
  await keepPhotos(work, visit, photos)
  if (served === null) return
  const place = `${(await work.directory(countyOf(area))).areaName(area)} ${building}`
  await recordServed(work, { area, place, hours: served, words, photos: [], occasion: { kind: 'building', id: null, label: building } }, { persons: [byId] })
}

async function tellMember(work: Work, { person }: Pick<Volunteer, 'person'>, about: { area: string; number: string }, action: 'share' | 'endShare'): Promise<void> {
  if (person === work.caller.id) return
  await tell(work, about, [{ to: [{ user: person }], text: `notice.building.${action}`, link: `/m/volunteers/buildings/${about.area}` }])
}
