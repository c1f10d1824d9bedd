import type { PublicVenue, publicVenuesInput } from '@wuxin/culture/venue.schema'
import { countyOf, prefixAt, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import { iso } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Venue } from './venue.entity.ts'
import { rowOf, venueColumns, venues, type KeptVenue } from './venue.queries.ts'

/** Venues that one page shows; nobody walks further. */
const most = 60

/** 附近场地: those of a place, of its community, and of the places above it; the nearest first. Throws PLACE_UNKNOWN. */
export async function venuesNearby(work: Work, { area }: z.output<typeof publicVenuesInput>): Promise<PublicVenue[]> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  const around = prefixAt(area, 'community') ?? area
  const { rows } = await sql<KeptVenue & Pick<Venue, 'equipment' | 'words'>>`select ${venueColumns(work.now)}, v.equipment, v.words from ${venues}
    where v.retired_at is null and ((v.area >= ${around} and v.area < ${upperBound(around)}) or v.area = any (${selfAndAncestors(area)}::text[]))
    order by v.area like ${`${area}%`} desc, length(v.area) desc, v.area, v.name limit ${most}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((venue) => {
    const { id, name, kind, spot, functions, capacity, today } = rowOf(venue, names, work.now)
    const closures = venue.closures.filter(({ from }) => dayOf(new Date(from)) <= dayOf(new Date(work.now.getTime() + 14 * 86_400_000))).map(({ from, to, reason }) => ({ from: iso(from), to: iso(to), reason }))
    return { id, name, kind, spot, functions, capacity, today, place: names.place(venue.area).name, equipment: venue.equipment, hours: venue.hours, words: venue.words, closures }
  })
}
