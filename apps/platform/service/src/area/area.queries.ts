import { digitsOf, isWithin, levelOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import type { areaFound, areaNode, areaTree, areaView, lookup } from '@wuxin/platform/area.schema'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import { assertInScope, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { byLikeness, isNamed } from '../register-search.ts'
import { unitNames } from '../unit-names.ts'
import { pathsOf, placesOf } from '../area-names.ts'
import { Area, type Hanging } from './area.entity.ts'

const searchLimit = 50

/** A place of the caller's scope. Throws NOT_FOUND, and VERSION_CONFLICT where it changed since `seen`. */
export async function loadArea(work: Work, code: string, seen?: number): Promise<Area> {
  const found = await work.em.findOne(Area, { area: code })
  if (!found) throw new DomainError('NOT_FOUND', { code })
  if (seen !== undefined && found.version !== seen) {
    throw new DomainError('VERSION_CONFLICT', { yours: seen, theirs: found.version, changedAt: found.updatedAt.toISOString() }, 'conflict')
  }
  return found
}

/** The children of a place, or the tops of the caller's scope; each with what hangs below it. */
export async function treeAt(work: Work, code: string | undefined): Promise<z.infer<typeof areaTree>> {
  if (code) assertInScope(work, code)
  const tops = work.scope.map((part) => part.area).filter((area, _, all) => !all.some((other) => other !== area && isWithin(area, other)))
  const which = code
    ? sql`node.area > ${code} and node.area < ${upperBound(code)} and length(node.area) = ${code.length + 3} and node.retired_on is null`
    : sql`node.area = any(${tops}::text[])`
  const { rows } = await sql<Omit<z.infer<typeof areaNode>, 'level'>>`
    select node.area as code, node.name, node.brand, below.* from area as node cross join lateral (
      select count(*) filter (where length(area) = length(node.area) + 3)::int as children, count(*) filter (where length(area) = 12)::int as communities,
        count(*) filter (where length(area) = 15)::int as compounds, count(*) filter (where length(area) = 18)::int as grids
      from area where area > node.area and area < node.area || ':' and retired_on is null) as below
    where ${which} order by node.area`.execute(work.db)
  const above = code ? await work.db.selectFrom('area').select(['area as code', 'name']).where('area', 'in', selfAndAncestors(code)).orderBy('area').execute() : []
  return { above, nodes: rows.map((row) => ({ ...row, level: levelOf(row.code) })) }
}

/** Places in use of the caller's scope by name or pinyin, the likeliest first. */
export async function searchAreas(work: Work, { q, within, level }: z.output<typeof lookup>): Promise<z.infer<typeof areaFound>[]> {
  let found = work.db.selectFrom('area').select(['area as code', 'name']).where(inScope(placesOf(work.scope), 'area')).where('retired_on', 'is', null)
  if (within) found = found.where('area', '>=', within).where('area', '<', upperBound(within))
  if (level) found = found.where(sql`length(area)`, '=', digitsOf[level])
  if (q) found = found.where(isNamed('area', q)).orderBy(byLikeness('area', q))
  const rows: { code: string; name: string }[] = await found.orderBy('area').limit(searchLimit).execute()
  const path = await pathsOf(work, rows.map((row) => row.code))
  return rows.map((row) => ({ ...row, level: levelOf(row.code), path: path(row.code) }))
}

/** Everything that the register knows of a place of the caller's scope. Throws NOT_FOUND. */
export async function viewArea(work: Work, code: string): Promise<z.infer<typeof areaView>> {
  const area = await work.em.findOne(Area, { area: code }, { filters: { scope: { parts: placesOf(work.scope) } } })
  if (!area) throw new DomainError('NOT_FOUND', { code })
  const path = await pathsOf(work, [code])
  const unit = await unitNames(work, [area.responsibleUnit, area.propertyCompany])
  const { children } = await work.db
    .selectFrom('area')
    .select(sql<number>`count(*)::int`.as('children'))
    .where('area', '>', code)
    .where('area', '<', upperBound(code))
    .where(sql`length(area)`, '=', code.length + 3)
    .where('retired_on', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    id: area.id,
    version: area.version,
    code,
    level: levelOf(code),
    name: area.name,
    path: path(code),
    brand: area.brand ?? null,
    position: area.lng == null || area.lat == null ? null : { lng: area.lng, lat: area.lat },
    tags: area.tags as z.infer<typeof areaView>['tags'], // written by `arrangeGrid` alone
    buildings: area.buildings,
    households: area.households ?? null,
    responsibleUnit: unit(area.responsibleUnit),
    propertyCompany: unit(area.propertyCompany),
    ownersCommittee: area.ownersCommittee,
    risk: riskOf(area.riskReason, area.riskReviewOn, work.now),
    retired: area.retiredOn ? { on: area.retiredOn, reason: area.retiredReason ?? '' } : null,
    children,
  }
}

/** The mark 矛盾突出, and whether the day is here on which somebody looks at it again. */
export const riskOf = (reason: string | null | undefined, reviewOn: string | null | undefined, now: Date) =>
  reason && reviewOn ? { reason, reviewOn, isDue: reviewOn <= dayOf(now) } : null

/** What hangs on a place: places in use below it, posts that go on, people. */
export async function hangingOn(work: Work, code: string): Promise<Hanging> {
  const range = (column: string) => sql`${sql.ref(column)} >= ${code} and ${sql.ref(column)} < ${upperBound(code)}`
  const { rows } = await sql<Hanging>`select
    (select count(*)::int from area where ${range('area')} and area <> ${code} and retired_on is null) as children,
    (select count(*)::int from post where ${range('area')} and ("to" is null or "to" >= ${dayOf(work.now)}::date)) as posts,
    (select count(*)::int from person where ${range('area')}) as people`.execute(work.db)
  return rows[0] ?? { children: 0, posts: 0, people: 0 }
}

/** The next free code below a place, those of retired places left out. Throws AREA_FULL. */
export async function nextCode(work: Work, parent: string): Promise<string> {
  const last = await work.db
    .selectFrom('area')
    .select('area')
    .where('area', '>', parent)
    .where('area', '<', upperBound(parent))
    .where(sql`length(area)`, '=', parent.length + 3)
    .orderBy('area', 'desc')
    .limit(1)
    .executeTakeFirst()
  const next = Number((last?.area ?? '').slice(-3)) + 1
  if (next > 999) throw new DomainError('AREA_FULL', { parent })
  return `${parent}${String(next).padStart(3, '0')}`
}
