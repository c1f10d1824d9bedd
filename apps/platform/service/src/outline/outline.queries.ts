import { parentOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { outlineFaults, type Outlined } from '@wuxin/platform/outline.rules'
import type { OutlineFile, outlineFault, outlinesView, Ring } from '@wuxin/platform/outline.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { placesOf } from '../area-names.ts'
import { viewArea } from '../area/area.queries.ts'
import { isHeldAtDay } from '../person/post.queries.ts'

type OutlinesView = z.infer<typeof outlinesView>
type Fault = z.infer<typeof outlineFault>

/** The outlines of a place and of those right below it, with what is wrong between them. Throws NOT_FOUND. */
export async function outlinesAt(work: Work, code: string): Promise<OutlinesView> {
  const { version, name } = await viewArea(work, code)
  const below = await rowsBelow(work, code)
  const parent = { code, version, name, ring: (await ringsOf(work, [code])).get(code) ?? null }
  return { parent, below, around: await drawnAround(work, code), faults: faultsOf(parent, below), centre: await centreOf(work, code) }
}

/** What is wrong between the outlines of a place and those below it, of those that are drawn. */
export function faultsOf(parent: Drawable, below: readonly Drawable[]): Fault[] {
  const drawn = below.flatMap(({ code, ring }): Outlined[] => (ring ? [{ code, ring }] : []))
  return outlineFaults(parent.ring ? { code: parent.code, ring: parent.ring } : null, drawn)
}

interface Drawable {
  code: string
  ring: Ring | null
}

/** The outlines of places, by their codes; those without one are not in it. */
export async function ringsOf(work: Work, codes: readonly string[]): Promise<Map<string, Ring>> {
  const rows: { area: string; ring: Ring }[] = codes.length === 0 ? [] : await work.db.selectFrom('area_outline').select(['area', 'ring']).where('area', 'in', codes).execute()
  return new Map(rows.map(({ area, ring }) => [area, ring]))
}

/** Places in use right below a place, each with its outline, the unit that answers for it and those who work in it. */
async function rowsBelow(work: Work, code: string): Promise<OutlinesView['below']> {
  const workers = sql`(select array_agg(person.name order by person.search_terms, person.id) from post join person on person.id = post.person
    where post.area = area.area and post.role = 'grid_worker' and ${isHeldAtDay(dayOf(work.now))})`
  const { rows } = await sql<OutlinesView['below'][number]>`
    select area.area as code, area.version, area.name, outline.ring, area.buildings, area.tags, coalesce(${workers}, '{}') as workers,
      case when unit.id is not null then json_build_object('id', unit.id, 'name', unit.name) end as "responsibleUnit"
    from area left join area_outline as outline on outline.area = area.area left join unit on unit.id = area.responsible_unit
    where ${inScope(placesOf(work.scope), 'area')} and area.area > ${code} and area.area < ${upperBound(code)} and length(area.area) = ${code.length + 3} and area.retired_on is null
    order by area.area`.execute(work.db)
  return rows
}

/** The places beside a place that have an outline. */
async function drawnAround(work: Work, code: string): Promise<OutlinesView['around']> {
  const above = parentOf(code)
  if (!above) return []
  const { rows } = await sql<OutlinesView['around'][number]>`
    select area.area as code, area.name, outline.ring from area join area_outline as outline on outline.area = area.area
    where ${inScope(placesOf(work.scope), 'area')} and area.area > ${above} and area.area < ${upperBound(above)} and length(area.area) = ${code.length} and area.area <> ${code} and area.retired_on is null
    order by area.area`.execute(work.db)
  return rows
}

/** Where the nearest place above, or the place itself, lies on the map. */
async function centreOf(work: Work, code: string): Promise<OutlinesView['centre']> {
  const row = await work.db
    .selectFrom('area')
    .select(['lng', 'lat'])
    .where('area', 'in', selfAndAncestors(code))
    .where('lng', 'is not', null)
    .where('lat', 'is not', null)
    .orderBy(sql`length(area)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Outlines as a file of GeoJSON: those of a place and of all below it that the caller sees. */
export async function outlinesFile(work: Work, within: string): Promise<OutlineFile> {
  const { rows } = await sql<{ code: string; name: string; ring: Ring }>`
    select area.area as code, area.name, outline.ring from area join area_outline as outline on outline.area = area.area
    where ${inScope(placesOf(work.scope), 'area')} and area.area >= ${within} and area.area < ${upperBound(within)} and area.retired_on is null order by area.area`.execute(work.db)
  return { type: 'FeatureCollection', features: rows.map(({ code, name, ring }) => ({ type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates: [ring] } })) }
}
