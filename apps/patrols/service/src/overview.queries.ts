import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import { all, is } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { HazardGrade } from '@wuxin/patrols/hazard.schema'
import type { patrolPlace, patrolPoint, patrolTile } from '@wuxin/patrols/overview.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { coveredBy } from './coverage/coverage.queries.ts'
import { hazards, isOverdueHazard } from './hazard/hazard.queries.ts'
import { shifts } from './shift/shift.queries.ts'

const partsOf = (work: Work, area: string | undefined): ScopePart[] => narrow([...work.scope], area ?? null)

/** What waits now at a place, for the one screen. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof patrolTile>> {
  const parts = partsOf(work, area)
  const [open, walked, { among }] = await Promise.all([
    countBy(work, hazards.from, hazards.inScope(parts, hazards.amongOpen), { major: is`h.grade = 'major'`, overdue: isOverdueHazard(work.now), toGrade: is`h.state = 'grade'` }),
    countBy(work, shifts.from, all([shifts.inScope(parts, shifts.byLevel), is`(sh.day = ${dayOf(work.now)} or sh.state = 'under_way')`, is`sh.state <> 'cancelled'`]), {
      today: is`sh.day = ${dayOf(work.now)}`, underWay: is`sh.state = 'under_way'`,
    }),
    coveredBy(work, { area }),
  ])
  return {
    inspected: among.filter((row) => row.shifts > 0).length, compounds: among.length, open: open.all, major: open.major, overdue: open.overdue, toGrade: open.toGrade,
    shiftsToday: walked.today, underWay: walked.underWay, asOf: work.now.toISOString(),
  }
}

/** Every compound on the map, with what is open in it and when it was inspected last. */
export async function placesOf(work: Work, area: string | undefined): Promise<z.output<typeof patrolPlace>[]> {
  const { rows } = await sql<{ compound: string; open: number; major: number; overdue: number }>`select left(h.area, 15) as compound, count(*)::int as open, count(*) filter (where h.grade = 'major')::int as major,
    count(*) filter (where ${isOverdueHazard(work.now)})::int as overdue from ${hazards.from} where ${hazards.inScope(partsOf(work, area), hazards.amongOpen)} group by 1`.execute(work.db)
  const open = new Map(rows.map((row) => [row.compound, row]))
  const { among } = await coveredBy(work, { area })
  return among.map(({ place, inspectedAt }) => ({ place, inspectedAt, open: open.get(place.code)?.open ?? 0, major: open.get(place.code)?.major ?? 0, overdue: open.get(place.code)?.overdue ?? 0 }))
}

interface Point {
  kind: 'checkpoint' | 'hazard'
  id: string
  name: string
  area: string
  grade: HazardGrade | null
  lng: number | null
  lat: number | null
}

/** Checkpoints in use and open hazards; a hazard lies where its checkpoint does. */
export async function pointsOf(work: Work, area: string | undefined): Promise<z.output<typeof patrolPoint>[]> {
  const parts = partsOf(work, area)
  const { rows } = await sql<Point>`
    select 'checkpoint' as kind, p.id, p.name, p.area, null as grade, p.lng, p.lat from checkpoint p join route r on r.id = p.route_id
      where p.removed_at is null and r.closed_at is null and ${inScope(parts.map((part) => ({ ...part, unit: null })), 'p')}
    union all select 'hazard', h.id, h.title, h.area, h.grade, p.lng, p.lat from ${hazards.from} left join checkpoint p on p.id = h.checkpoint where ${hazards.inScope(parts, hazards.amongOpen)}
    order by 4, 1, 3`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, lng, lat, ...row }) => ({ ...row, place: names.place(code), position: lng === null || lat === null ? null : { lng, lat } }))
}
