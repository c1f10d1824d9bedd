import { showCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import type { CheckpointView, routeList, RouteListInput, RouteRecord, RouteRow, sheetInput, sheetView } from '@wuxin/patrols/route.schema'
import { upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { all, containing, is, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { assertInScope, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Checkpoint } from './checkpoint.table.ts'
import type { Route } from './route.entity.ts'

/** A route with what stands on its list. */
type Kept = Pick<Route, 'id' | 'version' | 'name' | 'area' | 'units' | 'settingsVersion' | 'closedReason'> & Pick<RouteRow, 'checkpoints' | 'plans' | 'walkedAt' | 'closed'>
/** A checkpoint with what is told of it; no code. */
type KeptCheckpoint = Pick<Checkpoint, 'id' | 'name' | 'placeKind' | 'area' | 'spot' | 'lng' | 'lat'> & Pick<CheckpointView, 'edition' | 'checkedAt' | 'openHazards'>

const routes = sql`route r`

const columns = (today: string) => sql`r.id, r.version, r.name, r.area, r.units, r.settings_version as "settingsVersion", r.closed_reason as "closedReason", r.closed_at is not null as closed,
  (select count(*)::int from checkpoint c where c.route_id = r.id and c.removed_at is null) as checkpoints,
  (select count(*)::int from plan p where p.route = r.id and p.ended_at is null and (p."to" is null or p."to" >= ${today})) as plans,
  (select max(s.finished_at) from shift s where s.route = r.id and s.state = 'done') as "walkedAt"`

const sorted = orders({ name: by('r.name'), area: by('r.area') })

/** Routes of one's places, and of those above them that lead there too. */
const visible = (work: Work): Condition => nearby(work.scope, 'r.area')

/** A page of the routes, those that are walked or those that are not any more. */
export async function listRoutes(work: Work, { q, area, placeKind, closed, sort = 'area', page, size }: RouteListInput): Promise<z.output<typeof routeList>> {
  const found = all([
    visible(work),
    is`(r.closed_at is not null) = ${closed}`,
    ...(area ? [is`(r.area >= ${area} and r.area < ${upperBound(area)})`] : []),
    ...(placeKind ? [is`exists (select from checkpoint c where c.route_id = r.id and c.removed_at is null and c.place_kind = ${placeKind})`] : []),
    ...containing(sql`r.name`, q),
  ])
  return plainPage(work, { from: routes, found, visible: visible(work) }, rowsOf(work, found, sort, windowOf({ page, size })))
}

async function rowsOf(work: Work, condition: Condition, sort: keyof typeof sorted, { limit, offset }: { limit: number; offset: number }): Promise<RouteRow[]> {
  const { rows } = await sql<Kept>`select ${columns(dayOf(work.now))} from ${routes} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => rowOf(row, names))
}

const rowOf = ({ id, version, name, area, checkpoints, plans, walkedAt, closed }: Kept, names: Names): RouteRow => ({
  id, version, name, place: names.place(area), checkpoints, plans, walkedAt: isoOr(walkedAt), closed,
})

const checkpointRows = sql`select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'placeKind', c.place_kind, 'area', c.area, 'spot', c.spot, 'lng', c.lng, 'lat', c.lat,
    'edition', (select max(k.edition) from checkpoint_code k where k.checkpoint_id = c.id),
    'checkedAt', (select max(i.at) from check_in i where i.checkpoint = c.id),
    'openHazards', (select count(*) from hazard h where h.area = c.area and h.checkpoint = c.id and h.closed_at is null)) order by c.position, c.id), '[]')
  from checkpoint c where c.route_id = r.id and c.removed_at is null`

/** A route with its checkpoints. Throws NOT_FOUND. */
export async function routePage(work: Work, id: string): Promise<RouteRecord> {
  const { rows } = await sql<Kept & { laid: KeptCheckpoint[] }>`select ${columns(dayOf(work.now))}, (${checkpointRows}) as laid from ${routes} where r.id = ${id} and ${visible(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const names = await namesOf(work, rows)
  const { area, units, settingsVersion, closedReason, laid } = found
  return {
    ...rowOf(found, names), area, units, settingsVersion, closedReason,
    checkpoints: laid.map(({ area: place, lng, lat, checkedAt, ...each }) => ({ ...each, place: names.place(place), position: lng === null || lat === null ? null : { lng, lat }, checkedAt: isoOr(checkedAt) })),
  }
}

/** The newest sheets of a route's checkpoints, or of some of them; who printed them is in its history. Throws NOT_FOUND, and FORBIDDEN outside of the caller's places. */
export async function sheetsOf(work: Work, { id, checkpoints }: z.output<typeof sheetInput>): Promise<z.output<typeof sheetView>> {
  const { rows } = await sql<{ route: string; routeArea: string; checkpoint: string; name: string; area: string; spot: string | null; code: string; edition: number }>`
    select r.name as route, r.area as "routeArea", c.id as checkpoint, c.name, c.area, c.spot, k.code, k.edition
    from ${routes} join checkpoint c on c.route_id = r.id and c.removed_at is null
      join lateral (select code, edition from checkpoint_code where checkpoint_id = c.id order by edition desc limit 1) k on true
    where r.id = ${id} and r.closed_at is null order by c.position, c.id`.execute(work.db)
  const [first] = rows
  if (!first) throw new DomainError('NOT_FOUND', { id })
  assertInScope(work, first.routeArea)
  const wanted = rows.filter(({ checkpoint }) => checkpoints === undefined || checkpoints.includes(checkpoint))
  work.note({ record: 'Route', recordId: id, action: 'export', area: first.routeArea, after: { checkpoints: wanted.map(({ name, edition }) => `${name} ${edition}`) } })
  const names = await namesOf(work, rows)
  return { route: first.route, sheets: wanted.map(({ checkpoint, name, area, spot, code, edition }) => ({ checkpoint, name, place: names.place(area).path, spot, code: showCheckpointCode(code), edition })) }
}
