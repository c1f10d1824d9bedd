import { occasionsOf } from '@wuxin/culture/occasion.rules'
import type { planItemLines } from '@wuxin/culture/year-plan.rules'
import type { PlanItemRecord, PlanItemView, yearInput, YearView } from '@wuxin/culture/year-plan.schema'
import { countyOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { all, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../culture.work.ts'
import type { PlanItem } from './plan-item.entity.ts'

type Kept = Pick<PlanItem, 'id' | 'version' | 'area' | 'units' | 'day' | 'occasion' | 'kind' | 'title' | 'unit' | 'note' | 'state' | 'reason'> & { event: PlanItemView['event']; steps: KeptLine<(typeof planItemLines)[number]>[] }

/** Items of a year in one place: more than anybody plans. */
const most = 600

const columns = sql`p.id, p.version, p.area, p.units, p.day, p.occasion, p.kind, p.title, p.unit, p.note, p.state, p.reason,
  (select json_build_object('id', e.id, 'number', e.number, 'title', e.title, 'state', e.state) from event e where e.id = p.event) as event`

/** Items of one's places, and of those above them. */
const visible = (work: Work): Condition => nearby(work.scope, 'p.area')

async function viewsOf(work: Work, rows: readonly Kept[]): Promise<PlanItemView[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ id, version, area, day, occasion, kind, title, unit, note, state, reason, event }) => ({
    id, version, area, place: names.place(area), day, occasion, kind, title, unit: unit === null ? null : names.unit(area, unit), note, state, reason, event,
  }))
}

/** A year: the county's occasions, and what is planned at a place, below it and above it. */
export async function yearPlan(work: Work, { year, area }: z.output<typeof yearInput>): Promise<YearView> {
  const place = area ?? work.scope[0]?.area ?? ''
  const here = is`((p.area >= ${place} and p.area < ${upperBound(place)}) or p.area = any (${selfAndAncestors(place)}::text[]))`
  const { rows } = await sql<Kept>`select ${columns} from plan_item p where ${all([visible(work), is`p.county = ${countyOf(place)}`, is`p.year = ${year}`, here])} order by p.day, p.title, p.id limit ${most}`.execute(work.db)
  const { calendar } = await work.directory(countyOf(place))
  const { values } = await settings.current(work, place)
  return { occasions: occasionsOf(year, calendar, values), items: await viewsOf(work, rows), asOf: work.now.toISOString() }
}

/** An item with its history. Throws NOT_FOUND. */
export async function planItemPage(work: Work, id: string): Promise<PlanItemRecord> {
  const { rows } = await sql<Kept>`select ${columns}, ${linesOf(is`s.record_id = p.id`)} as steps from plan_item p where p.id = ${id} and ${visible(work)}`.execute(work.db)
  const [view] = await viewsOf(work, rows)
  const [found] = rows
  if (!view || !found) throw new DomainError('NOT_FOUND', { id })
  return { ...view, units: found.units, steps: found.steps.map(lineView) }
}
