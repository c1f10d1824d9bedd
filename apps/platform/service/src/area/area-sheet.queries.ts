import { upperBound } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { isHeldAtDay } from '../person/post.queries.ts'
import type { SheetRegister } from './area-sheet-check.ts'
import type { SheetPlace } from './area-sheet.ts'

interface Row extends Omit<SheetPlace, 'workers' | 'responsibleUnit'> {
  isRetired: boolean
  unitId: string | null
  unitName: string | null
  workers: string[] | null
}

/** Who works at a place itself: the community's workers, the compound's secretary, the grid's workers. */
const workersOf = (day: string) => sql`(select array_agg(person.name order by person.search_terms, person.id) from post join person on person.id = post.person
  where post.area = area.area and post.role in ('community_worker', 'branch_secretary', 'grid_worker') and ${isHeldAtDay(day)})`

async function rowsOf(work: Work, county: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select area.area as code, area.name, area.brand, area.buildings, area.households, area.version, area.retired_on is not null as "isRetired",
      unit.id as "unitId", unit.name as "unitName", ${workersOf(dayOf(work.now))} as workers
    from area left join unit on unit.id = area.responsible_unit
    where area.area >= ${county} and area.area < ${upperBound(county)} order by area.area`.execute(work.db)
  return rows
}

/** The county's places in use as the sheet shows them. */
export async function readPlaces(work: Work, county: string): Promise<SheetPlace[]> {
  const rows = await rowsOf(work, county)
  return rows.filter((row) => !row.isRetired).map(({ workers, unitName, ...row }) => ({ ...row, workers: workers ?? [], responsibleUnit: unitName }))
}

/** What a sheet of the county is checked against; units go by their ids there, and a place's own unit by its name even where it is closed. */
export async function readRegister(work: Work, county: string): Promise<SheetRegister> {
  const rows = await rowsOf(work, county)
  const units: { id: string; name: string; credit_code: string }[] = await work.db
    .selectFrom('unit')
    .select(['id', 'name', 'credit_code'])
    .where('area', '>=', county)
    .where('area', '<', upperBound(county))
    .where('closed_on', 'is', null)
    .execute()
  const named = Map.groupBy(units, (unit) => unit.name)
  const own = rows.flatMap(({ unitId, unitName }): [string, string][] => (unitId && unitName ? [[unitName, unitId]] : []))
  return {
    county,
    places: new Map(rows.map((row) => [row.code, { ...row, workers: [], responsibleUnit: row.unitId }])),
    units: new Map<string, string | null>([
      ...own,
      ...[...named].map(([name, [first, ...others]]): [string, string | null] => [name, others.length > 0 ? null : (first?.id ?? null)]),
      ...units.map((unit): [string, string] => [unit.credit_code, unit.id]),
    ]),
  }
}
