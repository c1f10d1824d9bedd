import type { matterList, MatterListInput, MatterRow } from '@wuxin/blank/matter.schema'
import { countyOf, upperBound } from '@wuxin/platform/area'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type SelectQueryBuilder } from 'kysely'
import type { z } from 'zod'

/** What the list reads of a matter; instants come as the database spells them. */
type Listed = Pick<MatterRow, 'id' | 'version' | 'number' | 'title' | 'state' | 'area'> & { addedAt: string }
type Query = SelectQueryBuilder<Record<'matter', any>, 'matter', object>

const columns = ['id', 'version', 'number', 'title', 'state', 'area', 'created_at as addedAt'] as const
const orders = { addedAt: 'created_at', title: 'title' } as const

const visible = (work: Work): Query => work.db.selectFrom('matter').where(inScope(work.scope, 'matter'))
const count = async (query: Query): Promise<number> => Number((await query.select(sql<string>`count(*)`.as('n')).executeTakeFirst())?.n ?? 0)

/** A page of the matters in the caller's scope, the newest first. */
export async function listMatters(work: Work, { q, state, area, page, size, sort = '-addedAt' }: MatterListInput): Promise<z.output<typeof matterList>> {
  let found = visible(work)
  if (q) found = found.where((where) => where.or(['title', 'number'].map((column) => where(column, 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`))))
  if (state) found = found.where('state', '=', state)
  if (area) found = found.where('area', '>=', area).where('area', '<', upperBound(area))
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const key = sort.replace('-', '') as keyof typeof orders // `listQuery` lets no other pass
  const rows = await found.select([...columns]).orderBy(orders[key], direction).orderBy('id', direction).limit(size).offset((page - 1) * size).execute()
  const total = await count(found)
  return { rows: await rowViews(work, rows as Listed[]), total, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work) }
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<MatterRow[]> {
  const place = async (area: string) => (await work.directory(countyOf(area))).path(area)
  return Promise.all(rows.map(async ({ addedAt, ...row }) => ({ ...row, place: await place(row.area), addedAt: new Date(addedAt).toISOString() })))
}

/** The scope holds nothing at all, nothing yet, or only what the filter leaves out. */
async function whyEmpty(work: Work): Promise<'scope' | 'nothing-yet' | 'filter'> {
  if (work.scope.length === 0) return 'scope'
  return (await count(visible(work))) > 0 ? 'filter' : 'nothing-yet'
}

/** The next number of a county's year, without gaps: whoever comes second waits until the first has committed or given it back. */
export async function nextSequence(work: Work, county: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into matter_counter as counter (county, year, last) values (${county}, ${year}, 1)
    on conflict (county, year) do update set last = counter.last + 1 returning last`.execute(work.db)
  return rows[0]?.last ?? 1
}
