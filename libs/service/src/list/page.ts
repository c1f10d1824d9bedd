import type { emptyReasons } from '@wuxin/platform/list'
import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../work.ts'
import { all, type Condition } from './condition.ts'
import { countBy } from './count.ts'
import type { ListedTable, Placing } from './table.ts'

/** The scope holds nothing at all, nothing yet, or only what the filter leaves out. */
async function whyEmpty(work: Work, from: RawBuilder<unknown>, inScope: Condition): Promise<(typeof emptyReasons)[number]> {
  if (work.scope.length === 0) return 'scope'
  const { rows } = await sql<{ hasSome: boolean }>`select exists (select from ${from} where ${inScope}) as "hasSome"`.execute(work.db)
  return rows[0]?.hasSome ? 'filter' : 'nothing-yet'
}

/** Which rows of a list: so many from here on. */
export interface Window {
  limit: number
  offset: number
}

/** The window of a page, which counts from 1. */
export const windowOf = ({ page, size }: { page: number; size: number }): Window => ({ limit: size, offset: (page - 1) * size })

/** A page of a list, with the count of all that its filter leaves and the reason why there is none. */
interface Page<Row> {
  rows: Row[]
  total: number
  asOf: string
  empty: (typeof emptyReasons)[number] | null
}

/** A page of a list without chips, of which `found` holds; its rows are being read. */
export async function plainPage<Row>(work: Work, { from, found, visible }: { from: RawBuilder<unknown>; found: Condition; visible: Condition }, reading: Promise<Row[]>): Promise<Page<Row>> {
  const [{ all: total }, rows] = await Promise.all([countBy(work, from, found, {}), reading])
  return { rows, total, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work, from, visible) }
}

/** What is read of the rows of a list, and how. */
interface Reading {
  columns: RawBuilder<unknown>
  /** What the columns need beside the table: a join. */
  beside?: RawBuilder<unknown>
  condition: Condition
  order: RawBuilder<unknown>
}

/** Rows of a list in its order: which ones they are, the index of the place's level mostly says alone; only those are read. */
export async function rowsInOrder<Row>(work: Work, { from, as }: ListedTable, { columns, beside = sql``, condition, order }: Reading, { limit, offset }: Window): Promise<Row[]> {
  const id = sql.ref(`${as}.id`)
  const { rows } = await sql<Row>`select ${columns} from ${from} ${beside}
    where ${id} = any (array(select ${id} from ${from} where ${condition} order by ${order} limit ${limit} offset ${offset})) order by ${order}`.execute(work.db)
  return rows
}

/** A list with chips over it, each of which says how many rows it would leave. */
export interface ChipList<Chip extends string> {
  table: ListedTable
  chips: Readonly<Record<Chip, Condition>>
  /** The chip that shows what is no longer open; all others count among the open. */
  past: NoInfer<Chip>
  chip: NoInfer<Chip> | undefined
  /** Whether the filter itself leaves open records alone. */
  isOpen: boolean
  /** Every filter of the list but its chip. */
  filtered(placing: Placing): Condition
  /** All that the caller may see; the scope of the work unless told otherwise. */
  visible?: Condition
}

/** Records that may be over are found by the level of the place, all others among the open. */
const among = ({ table, filtered }: Pick<ChipList<string>, 'table' | 'filtered'>, mayBeOver: boolean) => filtered(mayBeOver ? table.byLevel : table.amongOpen)

/** Which rows the list shows: filter and chip. */
export function shownBy<Chip extends string>(list: ChipList<Chip>): Condition {
  const { chips, chip, past, isOpen } = list
  const found = among(list, !isOpen && (chip === undefined || chip === past))
  return chip === undefined ? found : all([found, chips[chip]])
}

/** A page of a list, with the counts behind its chips and the reason why there is nothing; its rows are being read. */
export async function chipPage<Chip extends string, Row>(work: Work, list: ChipList<Chip>, reading: Promise<Row[]>): Promise<Page<Row> & { chips: Record<Chip, number> }> {
  const { table, chips, past, chip, isOpen } = list
  const { [past]: over, ...open } = chips
  const [every, { all: _, ...waiting }, rows] = await Promise.all([
    countBy(work, table.from, among(list, !isOpen), { [past]: over }),
    countBy(work, table.from, among(list, false), open),
    reading,
  ])
  const counts = { ...waiting, [past]: every[past] } as unknown as Record<Chip, number> // the chips of `open`, and `past`
  const total = (chip === undefined ? every.all : counts[chip]) ?? 0
  return { rows, total, chips: counts, asOf: work.now.toISOString(), empty: total > 0 ? null : await whyEmpty(work, table.from, list.visible ?? table.inScope(work.scope, table.byLevel)) }
}
