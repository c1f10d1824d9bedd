import type { CaseListInput } from '@wuxin/feedback/case-input.schema'
import type { caseHit, caseList, casePlace, CaseRow } from '@wuxin/feedback/case-view.schema'
import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Case } from './case.entity.ts'
import { categoryName } from './case-record.queries.ts'
import { ownerName } from './case-record.view.ts'
import { all, amongOpen, byLevel, chipConditions, filtered, inScope, iso, isOverdue, placingFor, type Condition } from './case.queries.ts'

/** What the list reads of a case; instants come as the database spells them. */
type Listed = Pick<Case, 'id' | 'version' | 'number' | 'title' | 'state' | 'emergency' | 'area' | 'category' | 'channel' | 'holderName' | 'leadUnit'
  | 'supervised' | 'escalatedTo' | 'outcome' | 'rating'> & { reportedAt: string; dueAt: string | null; ownName: string | null }

const columns = sql`c.id, c.version, c.number, c.title, c.state, c.emergency, c.area, c.category, c.channel, c.reported_at as "reportedAt", c.due_at as "dueAt",
  c.holder_name as "holderName", c.lead_unit as "leadUnit", c.supervised, c.escalated_to as "escalatedTo", c.outcome, c.rating`

const orders = {
  reportedAt: sql`c.reported_at asc, c.id asc`,
  '-reportedAt': sql`c.reported_at desc, c.id desc`,
  dueAt: sql`c.due_at asc nulls last, c.id asc`,
  '-dueAt': sql`c.due_at desc nulls last, c.id desc`,
  number: sql`left(c.number, 7) asc, length(c.number) asc, c.number asc`,
  '-number': sql`left(c.number, 7) desc, length(c.number) desc, c.number desc`,
} as const satisfies Record<NonNullable<CaseListInput['sort']>, unknown>

/** A page of the list, with the counts behind its chips. */
export async function listCases(work: Work, input: CaseListInput): Promise<z.output<typeof caseList>> {
  const { page, size, sort, chip, ...filter } = input
  const { closed, ...open } = await chipConditions(work)
  const [every, { all: _, ...waiting }, rows] = await Promise.all([
    countBy(work, filtered(filter, work.scope), { closed }),
    countBy(work, filtered(filter, work.scope, amongOpen), open),
    rowsOf(work, { ...filter, sort, chip }, { limit: size, offset: (page - 1) * size }),
  ])
  const chips = { ...waiting, closed: every.closed }
  const total = chip ? chips[chip] : every.all
  return { rows, total, chips, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work) }
}

/** Rows of the list in its order: which ones they are, the index of the place's level mostly says alone; only those are read. */
export async function rowsOf(work: Work, { sort = '-reportedAt', chip, ...filter }: Omit<CaseListInput, 'page' | 'size'>, { limit, offset }: { limit: number; offset: number }): Promise<CaseRow[]> {
  const found = filtered(filter, work.scope, placingFor({ chip, state: filter.state }))
  const condition = chip ? all([found, (await chipConditions(work))[chip]]) : found
  const { rows } = await sql<Listed>`select ${columns}, (select name from category k where k.area = c.county and k.code = c.category) as "ownName" from "case" c
    where c.id = any (array(select c.id from "case" c where ${condition} order by ${orders[sort]} limit ${limit} offset ${offset})) order by ${orders[sort]}`.execute(work.db)
  return rowViews(work, rows)
}

/** All cases that a condition holds for, and how many of them each other condition holds for. */
export async function countBy<Name extends string>(work: Work, condition: Condition, parts: Record<Name, Condition>): Promise<Record<Name | 'all', number>> {
  const each = Object.entries<Condition>(parts).map(([name, part]) => sql`count(*) filter (where ${part})::int as ${sql.ref(name)}`)
  const { rows } = await sql<Record<Name | 'all', number>>`select ${sql.join([sql`count(*)::int as "all"`, ...each])} from "case" c where ${condition}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('a count answers one row')
  return row
}

/** The scope holds nothing at all, nothing yet, or only what the filter leaves out. */
async function whyEmpty(work: Work): Promise<'scope' | 'nothing-yet' | 'filter'> {
  if (work.scope.length === 0) return 'scope'
  const { rows } = await sql<{ any: boolean }>`select exists (select from "case" c where ${inScope(work.scope, byLevel)}) as any`.execute(work.db)
  return rows[0]?.any ? 'filter' : 'nothing-yet'
}

/** Names for the rows of however many counties. */
export async function namesOf(work: Work, rows: readonly Pick<Case, 'area'>[]) {
  const counties = [...new Set(rows.map((row) => countyOf(row.area)))]
  const known = new Map<string, Directory>()
  for (const county of counties) known.set(county, await work.directory(county))
  const of = (area: string) => known.get(countyOf(area))
  return {
    place: (code: string) => ({ code, name: of(code)?.areaName(code) ?? code, path: of(code)?.path(code) ?? code }),
    unit: (area: string, id: string) => ({ id, name: of(area)?.unitName(id) ?? id }),
  }
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<CaseRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, category: code, ownName, reportedAt, dueAt, holderName, leadUnit: unit, ...row }) => {
    const leadUnit = unit === null ? null : names.unit(area, unit)
    return {
      ...row, leadUnit, place: names.place(area), category: { code, name: categoryName(code, ownName) }, reportedAt: iso(reportedAt),
      dueAt: dueAt && iso(dueAt), owner: ownerName({ state: row.state, holderName }, leadUnit?.name ?? null),
    }
  })
}

/** What the search over all modules finds here, the newest first. */
export async function searchCases(work: Work, { q, size }: { q: string; size: number }): Promise<z.output<typeof caseHit>[]> {
  const { rows } = await sql<Pick<Case, 'id' | 'number' | 'title' | 'state' | 'area'>>`
    select c.id, c.number, c.title, c.state, c.area from "case" c where ${filtered({ q }, work.scope)} order by c.reported_at desc limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, ...row }) => ({ ...row, place: names.place(area) }))
}

/** Open cases by compound (or the place itself where it lies above), for the map. */
export async function openByPlace(work: Work, area: string | undefined): Promise<z.output<typeof casePlace>[]> {
  const { rows } = await sql<{ area: string; open: number; overdue: number; emergency: number }>`
    select left(c.area, 15) as area, count(*)::int as open, count(*) filter (where ${isOverdue(work.now)})::int as overdue,
      count(*) filter (where c.emergency)::int as emergency
    from "case" c where ${filtered({ area }, work.scope, amongOpen)} group by 1 order by 1`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, ...counts }) => ({ place: names.place(code), ...counts }))
}
