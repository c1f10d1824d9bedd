import { countyOf, levelOf, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { maskPhone } from '@wuxin/platform/mask'
import type { UnitKind, unitList, unitLookup, unitsQuery, unitView } from '@wuxin/platform/unit.schema'
import { dayOf } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { inCounties, pathsOf } from '../area-names.ts'
import { listed } from '../listed.ts'
import { byLikeness, isNamed } from '../register-search.ts'
import type { Unit } from './unit.entity.ts'

const searchLimit = 50

interface Row {
  id: string
  name: string
  kind: UnitKind
  credit_code: string
  area: string
  closed_on: string | null
}

/** Units of the caller's counties: a county's units are known to all who work in it. */
const ofCounty = (work: Work) => work.db.selectFrom('unit').where(inCounties(work, 'unit'))

/** An open unit of the county of a place. Throws UNIT_UNKNOWN, UNIT_CLOSED. */
export async function assertUnit(work: Work, id: string, area: string): Promise<void> {
  const county = countyOf(area)
  const row = await work.db.selectFrom('unit').select(['name', 'closed_on']).where('id', '=', id).where('area', '>=', county).where('area', '<', upperBound(county)).executeTakeFirst()
  if (!row) throw new DomainError('UNIT_UNKNOWN', { id })
  if (row.closed_on) throw new DomainError('UNIT_CLOSED', { name: row.name }, 'conflict')
}

const orders = { name: 'unit.search_terms', kind: 'unit.kind', creditCode: 'unit.credit_code' } as const

export async function listUnits(work: Work, query: z.output<typeof unitsQuery>): Promise<z.infer<typeof unitList>> {
  const { q, kind, within, closed } = query
  const all = ofCounty(work).where('unit.closed_on', closed ? 'is not' : 'is', null)
  let found = all
  if (q) found = found.where((where) => where.or([isNamed('unit', q), where('unit.credit_code', '=', q.toUpperCase())]))
  if (kind) found = found.where('unit.kind', '=', kind)
  if (within) found = found.where('unit.area', '>=', within).where('unit.area', '<', upperBound(within))
  const toRows = async (rows: Row[]) => {
    const path = await pathsOf(work, rows.map((row) => row.area))
    return rows.map((row) => ({ id: row.id, name: row.name, kind: row.kind, creditCode: row.credit_code, area: row.area, path: path(row.area), isClosed: row.closed_on !== null }))
  }
  return listed(work, query, { all, found, isFiltered: Boolean(q || kind || within), columns: ['unit.id', 'unit.name', 'unit.kind', 'unit.credit_code', 'unit.area', 'unit.closed_on'], orders, toRows })
}

/** Open units of the county by name or pinyin, the likeliest first; of a place, those that lie there. */
export async function searchUnits(work: Work, { q, within, near, level }: z.output<typeof unitLookup>): Promise<{ id: string; name: string; path: string }[]> {
  let found = ofCounty(work).select(['unit.id', 'unit.name', 'unit.area']).where('unit.closed_on', 'is', null)
  if (within) found = found.where('unit.area', '>=', within).where('unit.area', '<', upperBound(within))
  if (q) found = found.where(isNamed('unit', q)).orderBy(byLikeness('unit', q))
  if (near) found = found.orderBy(sql`case when unit.area >= ${near} and unit.area < ${upperBound(near)} then 0 when ${near} like unit.area || '%' then 1 else 2 end`).orderBy(sql`length(unit.area)`, 'desc')
  const rows: { id: string; name: string; area: string }[] = await found.orderBy('unit.area').orderBy('unit.search_terms').limit(searchLimit).execute()
  const path = await pathsOf(work, rows.map((row) => row.area))
  return rows.filter((row) => !level || levelOf(row.area) === level).map((row) => ({ id: row.id, name: row.name, path: path(row.area) }))
}

/** A unit with its contact masked, and the places that it answers for. */
export async function viewUnit(work: Work, unit: Unit): Promise<z.infer<typeof unitView>> {
  const places: { code: string; name: string }[] = await work.db
    .selectFrom('area')
    .select(['area as code', 'name'])
    .where((where) => where.or([where('responsible_unit', '=', unit.id), where('property_company', '=', unit.id)]))
    .orderBy('area')
    .execute()
  const path = await pathsOf(work, [unit.area, ...places.map((place) => place.code)])
  return {
    id: unit.id,
    version: unit.version,
    name: unit.name,
    kind: unit.kind,
    creditCode: unit.creditCode,
    area: unit.area,
    path: path(unit.area),
    isClosed: Boolean(unit.closedOn),
    contactName: unit.contactName ?? null,
    contactPhone: unit.contactPhone ? maskPhone(unit.contactPhone) : null,
    closed: unit.closedOn ? { on: unit.closedOn, reason: unit.closedReason ?? '' } : null,
    places: places.map((place) => ({ ...place, level: levelOf(place.code), path: path(place.code) })),
  }
}

/** What goes on at a unit: posts for it that have not ended, and places that are its business. */
export async function businessOf(work: Work, id: string): Promise<{ posts: number; places: number }> {
  const { rows } = await sql<{ posts: number; places: number }>`select
    (select count(*)::int from post where unit = ${id} and ("to" is null or "to" >= ${dayOf(work.now)}::date)) as posts,
    (select count(*)::int from area where (responsible_unit = ${id} or property_company = ${id}) and retired_on is null) as places`.execute(work.db)
  return rows[0] ?? { posts: 0, places: 0 }
}
