import { isWithin, prefixAt } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { all, containing, is, iso, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { photoLinks } from '@wuxin/service/photo'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { gapsOn, nextBuildingVisit } from '@wuxin/volunteers/building.rules'
import type { buildingTable, gapList, GapListInput, ownBuildings, visitList, VisitListInput } from '@wuxin/volunteers/building.schema'
import type { VolunteerSettings } from '@wuxin/volunteers/settings.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../volunteers.work.ts'

type Table = z.output<typeof buildingTable>
type Row = Table['rows'][number]

/** A share with its member's name. */
interface Kept {
  id: string
  version: number
  area: string
  building: string
  volunteer: string
  person: string
  name: string
  from: Day
  to: Day | null
}

/** The visits of one building. */
interface Visited {
  area: string
  building: string
  visits: number
  lastVisit: Day
}

/** Where the caller sees buildings: their places; whoever answers for a micro-grid sees the compound that it lies in. */
export const compoundsOf = ({ scope }: Pick<Work, 'scope'>): ScopePart[] => scope.map(({ area }) => ({ area: prefixAt(area, 'compound') ?? area, unit: null }))

async function read(work: Work, which: Condition, visited: Condition): Promise<{ shares: Kept[]; visits: Visited[] }> {
  const [shares, visits] = await Promise.all([
    sql<Kept>`select s.id, s.version, s.area, s.building, s.volunteer, v.person, v.name, s."from", s."to" from building_share s join volunteer v on v.id = s.volunteer where ${which} order by s."from", s.id`.execute(work.db),
    sql<Visited>`select b.area, b.building, count(*)::int as visits, max(b.day) as "lastVisit" from building_visit b where ${visited} group by b.area, b.building`.execute(work.db),
  ])
  return { shares: shares.rows, visits: visits.rows }
}

function rowOf(building: string, share: Kept | undefined, visit: Visited | undefined, day: Day, values: Pick<VolunteerSettings, 'buildingVisit'>): Row {
  const lastVisit = visit?.lastVisit ?? null
  const nextVisit = share ? nextBuildingVisit(share, lastVisit, values) : null
  const { id, version, volunteer, name, from, to } = share ?? {}
  return {
    building, visits: visit?.visits ?? 0, lastVisit, nextVisit, overdue: nextVisit !== null && nextVisit < day,
    share: id && version && volunteer && name && from ? { id, version, from, to: to ?? null, volunteer: { id: volunteer, name } } : null,
  }
}

/** A compound of the caller's, or in which they have a building, building by building, in its own order; buildings that left the register stand behind while somebody has them. */
export async function tableOf(work: Work, { area, on = dayOf(work.now) }: { area: string; on?: Day }): Promise<Table> {
  const { shares, visits } = await read(work, is`s.area = ${area}`, is`b.area = ${area} and b.day <= ${on}`)
  const isOwn = shares.some(({ person }) => person === work.caller.id)
  if (!isOwn && !compoundsOf(work).some((part) => isWithin(area, part.area))) throw new DomainError('NOT_FOUND', { area })
  const directory = await work.directory(area.slice(0, 6))
  const own = directory.area(area).buildings ?? []
  const { values } = await settings.current(work, area)
  const held = shares.filter((share) => isHeldOn(share, on))
  const all = [...own, ...held.map(({ building }) => building).filter((building) => !own.includes(building))]
  const rows = all.map((building) => rowOf(building, held.find((share) => share.building === building), visits.find((visit) => visit.building === building), on, values))
  return { place: directory.place(area), rows, gaps: gapsOn(own, shares, on) }
}

type GapRow = z.output<typeof gapList>['rows'][number]
const orders: Record<'gaps' | 'area', (one: GapRow, other: GapRow) => number> = {
  gaps: (one, other) => one.gaps.length - other.gaps.length || other.place.code.localeCompare(one.place.code),
  area: (one, other) => one.place.code.localeCompare(other.place.code),
}

/** Compounds with the buildings that nobody has. A county has hundreds of compounds: they are put in order here. */
export async function gapsIn(work: Work, { q, area, chip, sort = '-gaps', page, size }: GapListInput): Promise<z.output<typeof gapList>> {
  const directory = await homeOf(work)
  const parts = narrow(compoundsOf(work), area ?? null)
  const today = dayOf(work.now)
  const compounds = directory ? parts.flatMap((part) => directory.below(part.area, 'compound')).filter(({ code }, index, every) => every.findIndex((each) => each.code === code) === index) : []
  const [{ values }, { shares, visits }] = await Promise.all([
    settings.current(work, work.caller.county ?? parts[0]?.area ?? ''),
    read(work, is`${inScope(parts, 's')} and (s."to" is null or s."to" >= ${today})`, is`${inScope(parts, 'b')}`),
  ])
  const found = compounds.flatMap(({ code, name, buildings }): GapRow[] => {
    const own = buildings ?? []
    if (!directory || own.length === 0 || (q && !name.includes(q))) return []
    const held = shares.filter((share) => share.area === code && isHeldOn(share, today) && own.includes(share.building))
    const rows = held.map((share) => rowOf(share.building, share, visits.find((visit) => visit.area === code && visit.building === share.building), today, values))
    return [{ place: directory.place(code), buildings: own.length, shared: rows.length, gaps: gapsOn(own, held, today), overdue: rows.filter(({ overdue }) => overdue).length }]
  })
  const chosen = found.filter(({ gaps, overdue }) => (chip === 'gaps' ? gaps.length > 0 : chip === 'overdue' ? overdue > 0 : true))
  const order = orders[sort.replace('-', '') as keyof typeof orders] // the keys of `orders` and their reverses
  const sorted = chosen.toSorted((one, other) => (sort.startsWith('-') ? order(other, one) : order(one, other)))
  const rows = sorted.slice((page - 1) * size, page * size)
  const empty = sorted.length > 0 ? null : parts.length === 0 ? 'scope' : found.length > 0 || q ? 'filter' : 'nothing-yet'
  return { rows, total: sorted.length, asOf: work.now.toISOString(), empty }
}

/** The caller's own buildings, what is due first. */
export async function ownOf(work: Work): Promise<z.output<typeof ownBuildings>> {
  const today = dayOf(work.now)
  const { shares } = await read(work, is`v.person = ${work.caller.id} and v.left_at is null and s."from" <= ${today} and (s."to" is null or s."to" >= ${today})`, is`false`)
  const areas = [...new Set(shares.map(({ area }) => area))]
  const [{ visits }, names] = await Promise.all([read(work, is`false`, is`b.area = any(${areas}::text[])`), namesOf(work, shares)])
  const rows = await Promise.all(
    shares.map(async (share) => {
      const { values } = await settings.current(work, share.area)
      return { ...rowOf(share.building, share, visits.find(({ area, building }) => area === share.area && building === share.building), today, values), place: names.place(share.area) }
    }),
  )
  return rows.toSorted((one, other) => (one.nextVisit ?? '9').localeCompare(other.nextVisit ?? '9'))
}

/** What the list reads of a visit; the instant as the database spells it. */
type Listed = Omit<z.output<typeof visitList>['rows'][number], 'place'> & { area: string }

/** A page of the visits (入户走访), the newest first. */
export async function listVisits(work: Work, { q, area, from, to, building, volunteer, sort = '-day', page: number, size }: VisitListInput): Promise<z.output<typeof visitList>> {
  const visible = is`${inScope(compoundsOf(work), 'b')}`
  const found = all([
    is`${inScope(narrow(compoundsOf(work), area ?? null), 'b')}`,
    ...(from ? [is`b.day >= ${from}`] : []),
    ...(to ? [is`b.day <= ${to}`] : []),
    ...(building ? [is`b.building = ${building}`] : []),
    ...(volunteer ? [is`b.volunteer = ${volunteer}`] : []),
    ...containing(sql`b.building || ' ' || b.by || ' ' || b.words`, q),
  ])
  const { limit, offset } = windowOf({ page: number, size })
  const direction = sort === 'day' ? sql`asc` : sql`desc`
  const reading = sql<Listed>`select b.id, b.area, b.building, b.by, b.day, b.doors, b.met, b.words, b.photos, b.at from building_visit b where ${found}
    order by b.day ${direction}, b.at ${direction}, b.id limit ${limit} offset ${offset}`.execute(work.db).then(async ({ rows }) => {
    const names = await namesOf(work, rows)
    return rows.map(({ area: code, ...row }) => ({ ...row, place: names.place(code), photos: photoLinks(work, row.photos), at: iso(row.at) }))
  })
  return plainPage(work, { from: sql`building_visit b`, found, visible }, reading)
}
