import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, any, containing, is, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, rowsInOrder, windowOf, type Window } from '@wuxin/service/list/page'
import { listedTable } from '@wuxin/service/list/table'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { minutesOf } from '@wuxin/volunteers/service-record.rules'
import type { recordChips, ownRecordsInput, recordList, RecordListInput, RecordRow, ServiceRecordView } from '@wuxin/volunteers/service-record.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { lengthOf } from './served.queries.ts'
import { shownName } from './volunteer-name.ts'
import type { ServiceRecord } from './service-record.entity.ts'

/** What the list reads of a record; instants come as the database spells them. */
type Listed = Pick<ServiceRecord, 'id' | 'version' | 'state' | 'volunteer' | 'area' | 'place' | 'day' | 'from' | 'to' | 'words' | 'photos' | 'servedFor' | 'servedId' | 'servedLabel' | 'corrected'> & {
  name: string
  erased: boolean
  dueAt: string | null
}

/** Records of service, which every query calls `r`; open are those that wait for confirmation. */
export const records = listedTable({ name: 'service_record', as: 'r', open: is`r.state = 'reported'` })

const columns = sql`r.id, r.version, r.state, r.volunteer, r.area, r.place, r.day, r."from", r."to", r.words, r.photos, r.served_for as "servedFor", r.served_id as "servedId",
  r.served_label as "servedLabel", r.corrected, r.due_at as "dueAt", v.name, v.born is null as erased`
const beside = sql`join volunteer v on v.id = r.volunteer`

/** By the day alone: no list of people is in the order of their hours. */
const sorted = { day: sql`r.day asc, r."from" asc, r.id asc`, '-day': sql`r.day desc, r."from" desc, r.id desc` }

type Filter = Omit<RecordListInput, 'page' | 'size' | 'sort' | 'chip'>

/** Every filter of the list but its chip. */
function filtered({ q, area, from, to, kind, volunteer, team }: Filter, scope: readonly ScopePart[]): Condition {
  return all([
    records.inScope(narrow([...scope], area ?? null), records.byLevel),
    ...(from ? [is`r.day >= ${from}`] : []),
    ...(to ? [is`r.day <= ${to}`] : []),
    ...(kind ? [is`r.served_for = ${kind}`] : []),
    ...(volunteer ? [is`r.volunteer = ${volunteer}`] : []),
    ...(team ? [is`exists (select from team_member m where m.team_id = ${team} and m.volunteer = r.volunteer and r.day >= m."from" and (m."to" is null or r.day <= m."to"))`] : []),
    ...(q ? [any([all(containing(sql`r.words || ' ' || r.place`, q)), is`exists (select from volunteer v where v.id = r.volunteer and v.born is not null and ${all(containing(sql`v.name`, q))})`])] : []),
  ])
}

const chipConditions = ({ caller }: Work): Record<(typeof recordChips)[number], Condition> => ({
  reported: is`r.state = 'reported'`,
  confirmed: is`r.state = 'confirmed'`,
  refused: is`r.state = 'refused'`,
  corrected: is`r.corrected`,
  mine: is`r.person_id = ${caller.id}`,
})

/** A page of the records of the caller's places (服务记录), with the count behind each chip and the confirmed minutes of all that the filter leaves. */
export const listRecords = async (work: Work, { chip, page, size, sort, ...filter }: RecordListInput): Promise<z.output<typeof recordList>> =>
  recordPage(work, filtered(filter, work.scope), chip, { sort, ...windowOf({ page, size }) })

/** The same of the caller's own, wherever in the county they served. */
export const ownRecords = async (work: Work, { chip, page, size, from, to }: z.output<typeof ownRecordsInput>): Promise<z.output<typeof recordList>> =>
  recordPage(work, all([is`r.person_id = ${work.caller.id}`, ...(from ? [is`r.day >= ${from}`] : []), ...(to ? [is`r.day <= ${to}`] : [])]), chip, windowOf({ page, size }))

/** Rows of the list in its order. */
export const recordRows = (work: Work, { chip, sort = '-day', ...filter }: Omit<RecordListInput, 'page' | 'size'>, limit: number): Promise<RecordRow[]> =>
  rowsOf(work, withChip(work, filtered(filter, work.scope), chip), { sort, limit, offset: 0 })

const withChip = (work: Work, condition: Condition, chip: RecordListInput['chip']): Condition => (chip ? all([condition, chipConditions(work)[chip]]) : condition)

async function recordPage(work: Work, condition: Condition, chip: RecordListInput['chip'], window: Window & Pick<RecordListInput, 'sort'>): Promise<z.output<typeof recordList>> {
  const shown = withChip(work, condition, chip)
  const [{ all: _, ...chips }, { rows: sums }, page] = await Promise.all([
    countBy(work, records.from, condition, chipConditions(work)),
    sql<{ minutes: number }>`select coalesce(sum(${lengthOf}), 0)::int as minutes from ${records.from} where ${shown} and r.state = 'confirmed'`.execute(work.db),
    plainPage(work, { from: records.from, found: shown, visible: any([is`r.person_id = ${work.caller.id}`, records.inScope(work.scope, records.byLevel)]) }, rowsOf(work, shown, window)),
  ])
  return { ...page, chips, minutes: sums[0]?.minutes ?? 0 }
}

async function rowsOf(work: Work, condition: Condition, { sort = '-day', limit, offset }: Window & Pick<RecordListInput, 'sort'>): Promise<RecordRow[]> {
  return shownRows(work, await rowsInOrder<Listed>(work, records, { columns, beside, condition, order: sorted[sort] }, { limit, offset }))
}

async function shownRows(work: Work, rows: readonly Listed[]): Promise<RecordRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ volunteer, name, erased, area, place: spot, servedFor: kind, servedId: id, servedLabel: label, photos, dueAt, ...row }) => ({
    ...row, volunteer: { id: volunteer, name: shownName({ name, erased }) }, place: names.place(area), spot, minutes: minutesOf(row), photos: photoLinks(work, photos),
    occasion: { kind, id, label }, dueAt: isoOr(dueAt),
  }))
}

/** A record that the caller lists, made or is about, with what stood before each correction. Throws NOT_FOUND. */
export async function recordView(work: Work, id: string): Promise<ServiceRecordView> {
  const listed = records.inScope(scopeFor(work.caller, permissions['record:list']), records.byLevel)
  const { rows } = await sql<Listed & Pick<ServiceRecord, 'units' | 'settingsVersion' | 'personId' | 'reportedById' | 'reason'> & { steps: KeptLine<ServiceRecordView['steps'][number]['action']>[] }>`
    select ${columns}, r.units, r.settings_version as "settingsVersion", r.person_id as "personId", r.reported_by_id as "reportedById", r.reason, ${linesOf(is`s.record_id = r.id`)} as steps
    from ${records.from} ${beside} where r.id = ${id} and ${any([listed, is`${work.caller.id} in (r.person_id, r.reported_by_id)`])}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const [row] = await shownRows(work, [found])
  if (!row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, personId, reportedById, reason, steps } = found
  const isShown = (photo: string) => found.photos.includes(photo)
  return { ...row, area, units, settingsVersion, personId, reportedById, reason, steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos.filter(isShown)) })) }
}
