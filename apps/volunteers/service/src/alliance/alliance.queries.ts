import { pairingOf, standingOn } from '@wuxin/volunteers/alliance.rules'
import type { allianceList, AllianceListInput, allianceRecord, AllianceRow } from '@wuxin/volunteers/alliance.schema'
import { prefixAt, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { unitKinds } from '@wuxin/platform/unit.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, any, containing, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { photoLinks } from '@wuxin/service/photo'
import { countiesOf, inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { isCounted } from '../figure/counted.queries.ts'
import type { Alliance } from './alliance.entity.ts'

/** A pairing as lists read it. */
type Listed = Pick<Alliance, 'id' | 'version' | 'area' | 'unit' | 'compounds' | 'from' | 'to'> & { projects: number; served: number }

const from = sql`alliance a`
const below = (area: string): Condition => is`(a.area >= ${area} and a.area < ${upperBound(area)})`
/** An instant of this column lies in the pairing's term. */
const inTerm = (day: ReturnType<typeof sql>): Condition => is`${day} between a.from and coalesce(a.to, '9999')`

const columns = sql`a.id, a.version, a.area, a.unit, a.compounds, a.from, a.to,
  (select count(*)::int from project p where p.community = a.area and p.units @> array[a.unit] and p.signed_at is not null
    and ${inTerm(sql`to_char(p.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`)}) as projects,
  (select count(*)::int from service_record r where r.community = a.area and r.unit = a.unit and r.state = 'confirmed' and ${inTerm(sql`r.day`)}) as served`

const sorted = orders({ from: by('a.from'), area: by('a.area') })

/** Pairings of the caller's places and of the places that those lie in, and of their units. */
const isSeen = ({ scope }: Work): Condition =>
  any(scope.map(({ area, unit }) => (unit === null ? any([below(area), is`a.area = ${prefixAt(area, 'community')}`]) : is`(a.unit = ${unit} and ${below(area.slice(0, 6))})`)))

type Question = Omit<AllianceListInput, 'page' | 'size'>

async function filtered(work: Work, { q, area, unit, figure, from: first, to: last }: Omit<Question, 'sort'>): Promise<Condition> {
  const named = ((await homeOf(work))?.unitsOf(unitKinds) ?? []).filter(({ name }) => q !== undefined && name.includes(q)).map(({ id }) => id)
  return all([
    any(countiesOf(work.scope).map((part) => below(part.area))),
    // A figure counts those of its places alone, not those of the place that they lie in.
    figure ? is`${inScope(work.scope, 'a')}` : isSeen(work),
    isCounted(figure ?? 'alliances', { list: 'alliances', as: 'a', days: { from: first, to: last } }),
    ...(area ? [any([below(area), is`a.compounds @> array[${area}]::text[]`])] : []),
    ...(unit ? [is`a.unit = ${unit}`] : []),
    ...(q ? [any([is`a.unit = any (${named}::text[])`, all(containing(sql`coalesce(a.words, '')`, q))])] : []),
  ])
}

/** A page of pairings. */
export async function listAlliances(work: Work, { page, size, sort, ...question }: AllianceListInput): Promise<z.output<typeof allianceList>> {
  const found = await filtered(work, question)
  return plainPage(work, { from, found, visible: isSeen(work) }, read(work, found, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Question, window: Window): Promise<AllianceRow[]> => read(work, await filtered(work, question), sort, window)

async function read(work: Work, condition: Condition, sort: AllianceListInput['sort'] = '-from', { limit, offset }: Window): Promise<AllianceRow[]> {
  const { rows } = await sql<Listed>`select ${columns} from ${from} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  return allianceRows(work, rows)
}

/** Rows as lists and pages show them; how a place is paired is counted anew from all that stand there. */
async function allianceRows(work: Work, rows: readonly Listed[]): Promise<AllianceRow[]> {
  const names = await namesOf(work, rows)
  const today = dayOf(work.now)
  const communities = [...new Set(rows.map(({ area }) => area))]
  const { rows: beside } = await sql<Pick<Listed, 'area' | 'unit' | 'compounds' | 'from' | 'to'>>`
    select a.area, a.unit, a.compounds, a.from, a.to from ${from} where a.area = any (${communities}::text[])`.execute(work.db)
  const all = beside.map(({ area: community, ...each }) => ({ ...each, community }))
  return rows.map(({ area, unit, compounds, ...row }) => {
    const isCurrent = isHeldOn(row, today)
    const day = isCurrent ? today : (row.to ?? row.from)
    return {
      ...row, unit: names.unit(area, unit), place: names.place(area), compounds: compounds.map((code) => ({ code, name: names.place(code).name })),
      pairing: pairingOf(area, standingOn(all, day)) ?? 'one_to_one', isCurrent,
    }
  })
}

/** A pairing that the caller sees, as its page shows it. Throws NOT_FOUND. */
export async function alliancePage(work: Work, id: string): Promise<z.output<typeof allianceRecord>> {
  type Kept = Listed & Pick<Alliance, 'units' | 'words' | 'reason'> & { steps: KeptLine<'pair' | 'amend' | 'end'>[] }
  const { rows } = await sql<Kept>`select ${columns}, a.units, a.words, a.reason, ${linesOf(is`s.record_id = a.id`)} as steps from ${from} where a.id = ${id} and ${isSeen(work)}`.execute(work.db)
  const [found] = rows
  const [row] = await allianceRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, words, reason, steps } = found
  return { ...row, area, units, words, reason, steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })) }
}
