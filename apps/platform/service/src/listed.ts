import type { emptyReasons } from '@wuxin/platform/list'
import type { Work } from '@wuxin/service/work'
import { sql, type SelectQueryBuilder } from 'kysely'

/** A query of the register before its columns are chosen. */
type Query = SelectQueryBuilder<any, any, object>

interface Listing<Row, Shown> {
  /** Everything that the caller may see. */
  all: Query
  /** What the filter leaves of it. */
  found: Query
  isFiltered: boolean
  columns: readonly any[]
  /** Column by the key that a page sorts by; the first one is where it sorts by none. */
  orders: Readonly<Record<string, string>>
  toRows(rows: Row[]): Promise<Shown[]>
}

const count = async (query: Query): Promise<number> => Number((await query.select(sql<string>`count(*)`.as('n')).executeTakeFirst())?.n ?? 0)

/** One page of a list, with the count of all that the filter leaves and the reason why there is none. */
export async function listed<Row, Shown>(work: Work, { page, size, sort }: { page: number; size: number; sort?: string }, listing: Listing<Row, Shown>) {
  const { all, found, isFiltered, columns, orders, toRows } = listing
  const [standard = 'id'] = Object.values(orders)
  const isDescending = sort?.startsWith('-') ?? false
  const column = orders[sort?.replace('-', '') ?? ''] ?? standard
  const rows = await found
    .select([...columns])
    .orderBy(column, (order) => (isDescending ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy(columns[0])
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const total = await count(found)
  return { rows: await toRows(rows as Row[]), total, asOf: work.now.toISOString(), empty: total > 0 ? null : await reason(work, all, isFiltered) }
}

async function reason(work: Work, all: Query, isFiltered: boolean): Promise<(typeof emptyReasons)[number]> {
  if (work.scope.length === 0) return 'scope'
  return isFiltered && (await count(all)) > 0 ? 'filter' : 'nothing-yet'
}
