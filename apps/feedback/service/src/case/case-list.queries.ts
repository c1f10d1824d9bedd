import type { CaseChip, CaseListInput } from '@wuxin/feedback/case-input.schema'
import type { caseHit, caseList, casePlace, CaseRow } from '@wuxin/feedback/case-view.schema'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Case } from './case.entity.ts'
import { categoryName } from './case-record.queries.ts'
import { ownerName } from './case-record.view.ts'
import { cases, chipConditions, filtered, isOpenOnly, isOverdue, type CaseFilter } from './case.queries.ts'

/** What the list reads of a case; instants come as the database spells them. */
type Listed = Pick<Case, 'id' | 'version' | 'number' | 'title' | 'state' | 'emergency' | 'area' | 'category' | 'channel' | 'holderName' | 'leadUnit'
  | 'supervised' | 'escalatedTo' | 'outcome' | 'rating'> & { reportedAt: string; dueAt: string | null; ownName: string | null }

const columns = sql`c.id, c.version, c.number, c.title, c.state, c.emergency, c.area, c.category, c.channel, c.reported_at as "reportedAt", c.due_at as "dueAt",
  c.holder_name as "holderName", c.lead_unit as "leadUnit", c.supervised, c.escalated_to as "escalatedTo", c.outcome, c.rating, (select name from category k where k.area = c.county and k.code = c.category) as "ownName"`

const sorted = orders({ reportedAt: by('c.reported_at'), dueAt: by('c.due_at', { isNullable: true }), number: byNumber('c.number') })

/** A page of the list, with the counts behind its chips. */
export async function listCases(work: Work, { page, size, sort, ...question }: CaseListInput): Promise<z.output<typeof caseList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<CaseListInput, 'page' | 'size'>, window: Window): Promise<CaseRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

const chipList = async (work: Work, { chip, ...filter }: CaseFilter & Pick<CaseListInput, 'chip'>): Promise<ChipList<CaseChip>> => ({
  table: cases, chips: await chipConditions(work), past: 'closed', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

const read = async (work: Work, list: ChipList<CaseChip>, sort: CaseListInput['sort'] = '-reportedAt', window: Window): Promise<CaseRow[]> =>
  rowViews(work, await rowsInOrder<Listed>(work, cases, { columns, condition: shownBy(list), order: sorted[sort] }, window))

async function rowViews(work: Work, rows: readonly Listed[]): Promise<CaseRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, category: code, ownName, reportedAt, dueAt, holderName, leadUnit: unit, ...row }) => {
    const leadUnit = unit === null ? null : names.unit(area, unit)
    return {
      ...row, leadUnit, place: names.place(area), category: { code, name: categoryName(code, ownName) }, reportedAt: iso(reportedAt),
      dueAt: isoOr(dueAt), owner: ownerName({ state: row.state, holderName }, leadUnit?.name ?? null),
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
    from "case" c where ${filtered({ area }, work.scope, cases.amongOpen)} group by 1 order by 1`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, ...counts }) => ({ place: names.place(code), ...counts }))
}
