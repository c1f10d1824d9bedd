import { countyOf } from '@wuxin/platform/area'
import { keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { Hours, ServedFor } from '@wuxin/volunteers/service-record.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { noClock } from '@wuxin/service/life/clock'
import { actingOn, settings } from '../volunteers.work.ts'
import { tellOfReported } from './service-notice.work.ts'
import { assertFree, assertTimely } from './service-hours.work.ts'
import { ServiceRecord } from './service-record.entity.ts'
import { seeingCounty } from '../step/county-sight.work.ts'
import { servingVolunteers } from './volunteer.work.ts'

/** What was done, where and when, and for which record. */
export interface Service {
  area: string
  /** Where exactly, in words that everybody who organises may read. */
  place: string
  hours: Hours
  words: string
  photos: string[]
  occasion: { kind: ServedFor; id: string | null; label: string | null }
  /** The unit that it was done for, where that is not the volunteer's own. */
  unit?: string | null
}

/** Whose service it is: registered volunteers, or people of the platform's register. */
type Servers = { volunteers: readonly string[] } | { persons: readonly string[] }

/**
 * Writes down a service, one record for each who did it (服务记录), to be confirmed by whoever organises at the place. Other nouns
 * call it beside their own step, so that nobody writes hours twice. Throws VOLUNTEER_MISSING where somebody is not registered,
 * what keeps them from serving, and what is wrong with the hours.
 */
export async function recordServed(work: Work, { area, place, hours, words, photos, occasion, unit }: Service, who: Servers): Promise<ServiceRecord[]> {
  const { version: settingsVersion, values } = await settings.current(work, area)
  assertTimely(hours, work.now, values)
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  const wanted = [...new Set('volunteers' in who ? who.volunteers : who.persons)]
  const records = await seeingCounty(work, area, async () => {
    const serving = await servingVolunteers(work, 'volunteers' in who ? { id: { $in: wanted } } : { person: { $in: wanted }, leftAt: null }, hours.day)
    if (serving.length < wanted.length) throw volunteerError('VOLUNTEER_MISSING', {})
    await assertFree(work, serving.map(({ person }) => person), hours)
    const by = await actingOn(work, { area, settingsVersion })
    const made: ServiceRecord[] = []
    for (const { id: volunteer, person: personId, unit: own } of serving) {
      const of = unit === undefined ? own : unit
      const record = work.em.create(ServiceRecord, {
        ...noClock, area, units: of === null ? [] : [of], volunteer, personId, place, ...hours, words, photos: [...photos], servedFor: occasion.kind, servedId: occasion.id,
        servedLabel: occasion.label, unit: of, state: 'reported', reportedById: work.caller.id, reportedAt: work.now, confirmedAt: null, corrected: false, reason: null, settingsVersion,
        stepCount: 0, createdAt: work.now, updatedAt: work.now,
      })
      work.em.persist(record.report(by))
      made.push(record)
    }
    await work.em.flush()
    return made
  })
  await tellOfReported(work, records)
  for (const record of records) await keepPhotos(work, record, photos)
  return records
}
