import type { organisationInput, organisationList, OrganisationListInput, OrganisationRow } from '@wuxin/volunteers/organisation.schema'
import { upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { all, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { windowOf, type Window } from '@wuxin/service/list/page'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'

/** Where and when what they did is counted. */
type Span = Pick<OrganisationListInput, 'area' | 'from' | 'to'>
type Unit = ReturnType<Directory['unitsOf']>[number]
type Counted = Pick<OrganisationRow, 'offers' | 'orders' | 'sessions' | 'projects' | 'wishes'> & { unit: string }

/** A page of the social organisations (社会组织) of the caller's county, by name: there is no ranking. */
export async function listOrganisations(work: Work, { page, size, ...question }: OrganisationListInput): Promise<z.output<typeof organisationList>> {
  const home = await homeOf(work)
  const [total, every] = [found(home, question).length, found(home, {}).length]
  const rows = await rowsOf(work, question, windowOf({ page, size }))
  return { rows, total, asOf: work.now.toISOString(), empty: total > 0 ? null : home === null ? 'scope' : every > 0 ? 'filter' : 'nothing-yet' }
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { q, sort, ...span }: Omit<OrganisationListInput, 'page' | 'size'>, { limit, offset }: Window): Promise<OrganisationRow[]> {
  const home = await homeOf(work)
  return home ? counted(work, found(home, { q, sort }).slice(offset, offset + limit), home, span) : []
}

/** One social organisation, with what it did within a place. Throws NOT_FOUND for a unit of another kind or county. */
export async function organisationOf(work: Work, { id, ...span }: z.output<typeof organisationInput>): Promise<OrganisationRow> {
  const home = await homeOf(work)
  const unit = found(home, {}).find((each) => each.id === id)
  const [row] = home && unit ? await counted(work, [unit], home, span) : []
  if (!row) throw new DomainError('NOT_FOUND', { id })
  return row
}

const byName = new Intl.Collator('zh-CN')

/** Those of the county that are not closed. A word of the name, or of the credit code. */
function found(home: Directory | null, { q = '', sort = 'name' }: Pick<Partial<OrganisationListInput>, 'q' | 'sort'>): Unit[] {
  const units = (home?.unitsOf(['social_organisation']) ?? []).filter(({ name, creditCode }) => name.includes(q) || creditCode?.includes(q.toUpperCase()))
  const inOrder = units.toSorted((one, other) => byName.compare(one.name, other.name))
  return sort === 'name' ? inOrder : inOrder.toReversed()
}

async function counted(work: Work, units: readonly Unit[], home: Directory, { area, from, to }: Span): Promise<OrganisationRow[]> {
  const here = (table: string): Condition => (area ? is`${sql.ref(`${table}.area`)} >= ${area} and ${sql.ref(`${table}.area`)} < ${upperBound(area)}` : is`true`)
  const count = (table: string, as: string, which: Condition, when?: string): RawBuilder<unknown> =>
    sql`(select count(*)::int from ${sql.table(table)} ${sql.raw(as)} where ${all([which, here(as), ...(when ? during(`${as}.${when}`, { from, to }) : [])])})`
  const { rows } = await sql<Counted>`select u.unit,
    ${count('offer', 'o', is`o.unit = u.unit and o.closed_at is null and coalesce(o."to", '9999') >= ${dayOf(work.now)}`)} as offers,
    ${count('service_order', 's', is`s.owner_unit = u.unit and s.outcome = 'solved' and s.state = 'closed'`, 'closed_at')} as orders,
    ${count('session', 'e', is`e.provider_unit = u.unit and e.held_at is not null`, 'held_at')} as sessions,
    ${count('project', 'p', is`p.units @> array[u.unit] and p.signed_at is not null`, 'signed_at')} as projects,
    ${count('wish', 'w', is`w.claimer_unit = u.unit and w.confirmed_at is not null`, 'confirmed_at')} as wishes
    from unnest(${units.map(({ id }) => id)}::text[]) as u (unit)`.execute(work.db)
  const byUnit = new Map(rows.map(({ unit, ...counts }) => [unit, counts]))
  const none = { offers: 0, orders: 0, sessions: 0, projects: 0, wishes: 0 }
  return units.map(({ id, name, creditCode, area: lies }) => ({ id, name, creditCode: creditCode ?? null, place: lies ? home.place(lies) : null, ...(byUnit.get(id) ?? none) }))
}
