import { upperBound } from '@wuxin/platform/area'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import { dayOf } from '@wuxin/platform/working-day'
import type { Running } from '@wuxin/service/runtime'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import { readCalendar } from '../calendar/calendar.queries.ts'
import { isHeldAtDay } from '../person/post.queries.ts'

/** Counties whose directory a process keeps ready. */
const keptCounties = 64

/** A county's directory as it is answered, with the revision and the day that it tells of. */
interface Kept {
  stand: string
  body: string
}

/** The directories that a running service has written out last, by county. */
const written = new WeakMap<Running, Map<string, Kept>>()

/**
 * A county's directory as JSON, or null where there is no such county. It is read anew when the county's revision or
 * the day has changed: posts begin and end at midnight.
 */
export async function directoryBody(service: Running, county: string, requestId: string): Promise<string | null> {
  const now = service.now()
  const call = { caller: system(service.id), now, procedure: 'directory', requestId }
  return inWork(service, call, [{ area: county, unit: null }], async (work) => {
    const kept = keptBy(service)
    const row = await work.db.selectFrom('directory_revision').select('revision').where('county', '=', county).executeTakeFirst()
    if (!row) return null
    const stand = `${row.revision}.${dayOf(now)}`
    const known = kept.get(county)
    if (known?.stand === stand) return known.body
    const body = JSON.stringify(await snapshotOf(work, county, stand))
    kept.delete(county)
    kept.set(county, { stand, body })
    const [oldest] = kept.keys()
    if (kept.size > keptCounties && oldest) kept.delete(oldest)
    return body
  })
}

function keptBy(service: Running): Map<string, Kept> {
  const kept = written.get(service) ?? new Map<string, Kept>()
  written.set(service, kept)
  return kept
}

/** Retired places and closed units stay in it: records made before have their codes, and need their names. */
async function snapshotOf(work: Work, county: string, revision: string): Promise<DirectorySnapshot> {
  const read = async <Row>(query: RawBuilder<Row>) => (await query.execute(work.db)).rows
  const lies = (column: string) => sql`${sql.ref(column)} >= ${county} and ${sql.ref(column)} < ${upperBound(county)}`
  const { days } = await readCalendar(work)
  return {
    revision,
    county,
    areas: await read(sql<DirectorySnapshot['areas'][number]>`
      select area as code, name, responsible_unit as "responsibleUnit", property_company as "propertyCompany", case when length(area) >= 15 then buildings end as buildings, retired_on is not null as retired
      from area where ${lies('area')} order by area`),
    units: await read(sql<DirectorySnapshot['units'][number]>`
      select id, name, kind, credit_code as "creditCode", area, closed_on is not null as closed from unit where ${lies('area')} order by area, search_terms`),
    posts: await read(sql<DirectorySnapshot['posts'][number]>`
      select post.person as user, person.name, post.role, post.area, post.unit from post join person on person.id = post.person
      where ${lies('post.area')} and ${isHeldAtDay(dayOf(work.now))} order by post.area, post."from", post.id`),
    calendar: { ...days },
  }
}
