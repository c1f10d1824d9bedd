import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, any, containing, during, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, rowsInOrder, windowOf } from '@wuxin/service/list/page'
import { by, listedTable, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { photoLinks } from '@wuxin/service/photo'
import { permissions } from '@wuxin/volunteers/permissions'
import { reportKinds } from '@wuxin/volunteers/report.rules'
import type { reportChips, ownReports, reportList, ReportListInput, ReportRecord, ReportRow } from '@wuxin/volunteers/report.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { isCounted } from '../figure/counted.queries.ts'
import { servedOf, type Served } from '../volunteer/served.queries.ts'
import type { Report } from './report.entity.ts'

/** What the list reads of a report; instants come as the database spells them. */
type Listed = Pick<Report, 'id' | 'version' | 'kind' | 'state' | 'personId' | 'name' | 'unit' | 'area'> & { reportedAt: string; dueAt: string | null; served: Served }

/** Reports, which every query calls `p`; open are those that the community has not answered. */
export const reports = listedTable({ name: 'report', as: 'p', open: is`p.state = 'reported'` })

/** Confirmed service of the member at the community since they reported there. */
const atCommunity = is`r.person_id = p.person_id and r.community = p.area and r.day >= to_char(p.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

const columns = sql`p.id, p.version, p.kind, p.state, p.person_id as "personId", p.name, p.unit, p.area, p.reported_at as "reportedAt", p.due_at as "dueAt", ${servedOf(atCommunity)} as served`

const sorted = orders({ reportedAt: by('p.reported_at'), area: by('p.area') })

type Filter = Omit<ReportListInput, 'page' | 'size' | 'sort' | 'chip'>

/** Every filter of the list but its chip. With `figure`, those that a community confirmed. */
function filtered({ q, area, from, to, kind, unit, figure }: Filter, scope: readonly ScopePart[]): Condition {
  return all([
    reports.inScope(narrow([...scope], area ?? null), reports.byLevel),
    ...(figure ? [isCounted(figure, { list: 'reports', as: 'p', days: { from, to } })] : during('p.reported_at', { from, to })),
    ...(kind ? [is`p.kind = ${kind}`] : []),
    ...(unit ? [is`p.unit = ${unit}`] : []),
    ...containing(sql`p.name`, q),
  ])
}

/** What each chip over the list shows. */
const chipConditions = ({ now }: Work): Record<(typeof reportChips)[number], Condition> => ({
  reported: is`p.state = 'reported'`,
  confirmed: is`p.state = 'confirmed'`,
  ended: is`p.state in ('ended', 'refused')`,
  idle: is`(p.state = 'confirmed' and not exists (select from service_record r where r.state = 'confirmed' and r.person_id = p.person_id and r.community = p.area and r.day >= ${`${dayOf(now).slice(0, 4)}-01-01`}))`,
})

/** A page of the reports to the caller's communities, with the count behind each chip. */
export async function listReports(work: Work, { chip, page: number, size, sort = '-reportedAt', ...filter }: ReportListInput): Promise<z.output<typeof reportList>> {
  const chips = chipConditions(work)
  const condition = filtered(filter, work.scope)
  const shown = chip ? all([condition, chips[chip]]) : condition
  const window = windowOf({ page: number, size })
  const [{ all: _, ...counts }, page] = await Promise.all([
    countBy(work, reports.from, condition, chips),
    plainPage(work, { from: reports.from, found: shown, visible: reports.inScope(work.scope, reports.byLevel) }, rowsOf(work, shown, sort, window)),
  ])
  return { ...page, chips: counts }
}

/** Rows of the list in its order. */
export const reportRows = (work: Work, { chip, sort = '-reportedAt', ...filter }: Omit<ReportListInput, 'page' | 'size'>, limit: number): Promise<ReportRow[]> =>
  rowsOf(work, chip ? all([filtered(filter, work.scope), chipConditions(work)[chip]]) : filtered(filter, work.scope), sort, { limit, offset: 0 })

const rowsOf = async (work: Work, condition: Condition, sort: keyof typeof sorted, window: { limit: number; offset: number }): Promise<ReportRow[]> =>
  shownRows(work, await rowsInOrder<Listed>(work, reports, { columns, condition, order: sorted[sort] }, window))

async function shownRows(work: Work, rows: readonly Listed[]): Promise<ReportRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ personId, name, unit, area, reportedAt, dueAt, ...row }) => ({
    ...row, member: { id: personId, name }, unit: names.unit(area, unit), place: names.place(area), reportedAt: iso(reportedAt), dueAt: isoOr(dueAt),
  }))
}

type Kept = Listed & Pick<Report, 'units' | 'settingsVersion' | 'words' | 'reason'> & { steps: KeptLine<ReportRecord['steps'][number]['action']>[] }

/** A report to the caller's communities, or their own. Throws NOT_FOUND. */
export async function reportView(work: Work, id: string): Promise<ReportRecord> {
  const listed = reports.inScope(scopeFor(work.caller, permissions['report:list']), reports.byLevel)
  const [found] = await recordsOf(work, is`p.id = ${id} and ${any([listed, is`p.person_id = ${work.caller.id}`])}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The caller's own reports that stand or wait, and where they still have to report. */
export async function ownReportsView(work: Work): Promise<z.output<typeof ownReports>> {
  const rows = await recordsOf(work, is`p.person_id = ${work.caller.id}`)
  const standing = rows.filter(({ state }) => state === 'reported' || state === 'confirmed').map(({ kind }) => kind)
  return { rows, missing: reportKinds.filter((kind) => !standing.includes(kind)) }
}

async function recordsOf(work: Work, which: Condition): Promise<ReportRecord[]> {
  const { rows } = await sql<Kept>`select ${columns}, p.units, p.settings_version as "settingsVersion", p.words, p.reason, ${linesOf(is`s.record_id = p.id`)} as steps
    from ${reports.from} where ${which} order by p.reported_at desc, p.id`.execute(work.db)
  const shown = await shownRows(work, rows)
  return shown.flatMap((row, at) => {
    const found = rows[at]
    if (!found) return []
    const { area, units, settingsVersion, personId, words, reason, steps } = found
    return [{ ...row, area, units, settingsVersion, personId, words, reason, steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })) }]
  })
}
