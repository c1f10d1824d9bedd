import type { dutiesInput, dutyView, receptionist, VisitListInput, visitList, visitRow } from '@wuxin/meetings/reception.schema'
import { countyOf } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import type { Role } from '@wuxin/platform/role'
import { all, containing, during, is, iso, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Visit } from './visit.entity.ts'

type DutyView = z.output<typeof dutyView>
type VisitRow = z.output<typeof visitRow>

const visitsOnDuty = sql`(select count(*)::int from visit v where v.area = d.area and v.received_by_id = d."user" and v.at >= (d.day || 'T00:00:00+08:00')::timestamptz
  and v.at < (d.day || 'T00:00:00+08:00')::timestamptz + interval '1 day')`

/** The rota of a place and those below it, from one day to another, both included. */
export async function dutiesOf(work: Work, { area, from, to }: z.output<typeof dutiesInput>): Promise<DutyView[]> {
  const { rows } = await sql<DutyView>`
    select d.id, d.version, d.area, d.day, d."from", d."to", d."user", d.name, d.place, ${visitsOnDuty} as visits
    from duty d where ${inScope(narrow(work.scope, area), 'd')} and d.day between ${from} and ${to} order by d.day, d."from", d.area`.execute(work.db)
  return rows
}

const receiving: readonly Role[] = ['committee_member', 'branch_secretary', 'property_manager', 'community_worker']

/** Who may be put on the rota of a place: those who hold a post of its compound, or of its community where it has none. */
export async function receptionistsAt(work: Work, area: string): Promise<z.output<typeof receptionist>[]> {
  const directory = await work.directory(countyOf(area))
  return receiving.flatMap((role) => directory.holders(area, role).map(({ user, name }) => ({ user, name, role })))
}

/** What is read of a visit; instants come as the database spells them. */
type Kept = Pick<Visit, 'id' | 'version' | 'number' | 'area' | 'receivedBy' | 'visitor' | 'words' | 'outcome' | 'answer' | 'intoId' | 'intoNumber'> & { at: string }

const columns = sql`v.id, v.version, v.number, v.area, v.at, v.received_by as "receivedBy", v.visitor, v.words, v.outcome, v.answer, v.into_id as "intoId", v.into_number as "intoNumber"`
const visits = sql`visit v`

const sorted = orders({ at: by('v.at'), number: byNumber('v.number') })

function filtered({ q, area, outcome, from, to }: VisitListInput, scope: readonly ScopePart[]): Condition {
  return all([
    is`${inScope(narrow([...scope], area ?? null), 'v')}`,
    ...(outcome ? [is`v.outcome = ${outcome}`] : []),
    ...during('v.at', { from, to }),
    ...containing(sql`v.number || ' ' || v.words || ' ' || coalesce(v.into_number, '')`, q),
  ])
}

/** A page of the log (接待日志). */
export async function listVisits(work: Work, input: VisitListInput): Promise<z.output<typeof visitList>> {
  const found = filtered(input, work.scope)
  return plainPage(work, { from: visits, found, visible: is`${inScope(work.scope, 'v')}` }, rowsOf(work, found, input.sort, windowOf(input)))
}

async function rowsOf(work: Work, found: Condition, sort: VisitListInput['sort'] = '-at', { limit, offset }: Window): Promise<VisitRow[]> {
  const { rows } = await sql<Kept>`select ${columns} from ${visits} where ${found} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  return visitRows(work, rows)
}

/** One visit of the caller's scope. Throws NOT_FOUND. */
export async function visitOf(work: Work, id: string): Promise<VisitRow> {
  const { rows } = await sql<Kept>`select ${columns} from ${visits} where v.id = ${id} and ${inScope(work.scope, 'v')}`.execute(work.db)
  const [row] = await visitRows(work, rows)
  if (!row) throw new DomainError('NOT_FOUND', { id })
  return row
}

/** The visitor's name is masked; the number is not shown at all. */
async function visitRows(work: Work, rows: readonly Kept[]): Promise<VisitRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, at, visitor, outcome, intoId: id, intoNumber: number, ...row }) => ({
    ...row, outcome, place: names.place(area), at: iso(at), visitor: visitor && maskName(visitor), into: outcome === 'topic' || outcome === 'case' ? { kind: outcome, id, number } : null,
  }))
}
