import { digitsOf, levelOf, upperBound, type AreaLevel } from '@wuxin/platform/area'
import type { publicPlaces, publicPlacesQuery } from '@wuxin/platform/area.schema'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { byLikeness, isNamed } from '../register-search.ts'
import { settings } from '../setting.ts'
import { pathsOf } from '../area-names.ts'

const searchLimit = 20

/** What residents choose from inside a place: two choices lead from nothing to a compound. */
const shownIn = {
  county: ['township'], township: ['community', 'compound'], community: ['compound'], compound: ['grid'], grid: [],
} as const satisfies Record<AreaLevel, readonly AreaLevel[]>
const shownFirst = ['county', 'township'] as const
const searched = ['community', 'compound'] as const

/** Places as residents choose them, by their names alone: what lies inside a place, or what is called so. */
export async function placesForResidents(work: Work, { within, q }: z.output<typeof publicPlacesQuery>): Promise<z.infer<typeof publicPlaces>> {
  const levels: readonly AreaLevel[] = q ? searched : within ? shownIn[levelOf(within)] : shownFirst
  let found = work.db.selectFrom('area').select(['area as code', 'name', 'buildings']).where('retired_on', 'is', null)
    .where(sql`length(area)`, 'in', levels.map((level) => digitsOf[level]))
  if (within) found = found.where('area', '>', within).where('area', '<', upperBound(within))
  if (q) found = found.where(isNamed('area', q)).orderBy(byLikeness('area', q)).limit(searchLimit)
  const rows: { code: string; name: string; buildings: string[] }[] = await found.orderBy('area').execute()
  const path = await pathsOf(work, rows.map((row) => row.code))
  const hotline = within ? (await settings.current(work, within)).values.hotline : null
  return { hotline, places: rows.map((row) => ({ ...row, level: levelOf(row.code), path: path(row.code) })) }
}
