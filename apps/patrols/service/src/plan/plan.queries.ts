import { plannedDays } from '@wuxin/patrols/plan.rules'
import type { planList, PlanListInput, planPreview, PlanRecord, PlanRow, previewPlanInput } from '@wuxin/patrols/plan.schema'
import { upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { all, containing, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { assertInCounty, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Plan } from './plan.entity.ts'

/** A plan with what stands on its list. */
type Kept = Pick<Plan, 'id' | 'version' | 'area' | 'units' | 'settingsVersion' | 'route' | 'team' | 'on' | 'begins' | 'ends' | 'from' | 'to' | 'endedReason'> & Pick<PlanRow, 'rhythm' | 'nextOn' | 'done' | 'missed' | 'ended'> & { routeName: string; teamName: string }

/** How many days a preview names. */
const shown = 40
const DAY = 86_400_000

const isOver = (today: string) => is`(p.ended_at is not null or (p."to" is not null and p."to" < ${today}))`
const plans = (today: string) => sql`(select p.*, ${isOver(today)} as over, (select min(s.day) from shift s where s.plan = p.id and s.state = 'planned' and s.day >= ${today}) as next_on from plan p) p
  join route r on r.id = p.route join team t on t.id = p.team`
const columns = sql`p.id, p.version, p.area, p.units, p.settings_version as "settingsVersion", p.route, r.name as "routeName", p.team, t.name as "teamName", p.rhythm, p."on", p.begins, p.ends, p."from", p."to",
  p.ended_reason as "endedReason", p.over as ended, p.next_on as "nextOn",
  (select count(*)::int from shift s where s.plan = p.id and s.state = 'done') as done, (select count(*)::int from shift s where s.plan = p.id and s.state = 'missed') as missed`

const sorted = orders({ area: by('p.area'), nextOn: by('p.next_on', { isNullable: true }) })

/** Plans of one's places, and of those above them. */
const visible = (work: Work): Condition => nearby(work.scope, 'p.area')

/** A page of the plans, those that stand or those that are over. */
export async function listPlans(work: Work, { q, area, team, route, ended, sort = 'area', page, size }: PlanListInput): Promise<z.output<typeof planList>> {
  const today = dayOf(work.now)
  const found = all([
    visible(work),
    is`p.over = ${ended}`,
    ...(area ? [is`(p.area >= ${area} and p.area < ${upperBound(area)})`] : []),
    ...(team ? [is`p.team = ${team}`] : []),
    ...(route ? [is`p.route = ${route}`] : []),
    ...containing(sql`r.name || ' ' || t.name`, q),
  ])
  return plainPage(work, { from: plans(today), found, visible: visible(work) }, rowsOf(work, { today, condition: found, sort, ...windowOf({ page, size }) }))
}

async function rowsOf(work: Work, { today, condition, sort, limit, offset }: { today: string; condition: Condition; sort: keyof typeof sorted; limit: number; offset: number }): Promise<PlanRow[]> {
  const { rows } = await sql<Kept>`select ${columns} from ${plans(today)} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => rowOf(row, names))
}

const rowOf = ({ route, routeName, team, teamName, area, id, version, rhythm, on, begins, ends, from, to, nextOn, done, missed, ended }: Kept, names: Names): PlanRow => ({
  id, version, rhythm, on, begins, ends, from, to, nextOn, done, missed, ended, route: { id: route, name: routeName }, team: { id: team, name: teamName }, place: names.place(area),
})

/** A plan. Throws NOT_FOUND. */
export async function planPage(work: Work, id: string): Promise<PlanRecord> {
  const { rows } = await sql<Kept>`select ${columns} from ${plans(dayOf(work.now))} where p.id = ${id} and ${visible(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, endedReason } = found
  return { ...rowOf(found, await namesOf(work, rows)), area, units, settingsVersion, endedReason }
}

/** The days that a timetable asks for, before it is kept: from today on, by the county's calendar. */
export async function previewPlan(work: Work, { county, ...table }: z.output<typeof previewPlanInput>): Promise<z.output<typeof planPreview>> {
  assertInCounty(work, county)
  const { calendar } = await work.directory(county)
  const days = plannedDays(table, dayOf(work.now), dayOf(new Date(work.now.getTime() + 365 * DAY)), calendar)
  return { days: days.slice(0, shown), inYear: days.length }
}
