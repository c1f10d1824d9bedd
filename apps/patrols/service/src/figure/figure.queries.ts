import { digitsOf, upperBound } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { monthsOf } from '@wuxin/platform/month.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { talliesOf } from '@wuxin/service/list/tallies'
import type { Work } from '@wuxin/service/work'
import { patrolFigures, type PatrolFigure, type PatrolTally } from '@wuxin/patrols/figure.rules'
import type { FiguresInput, patrolTallies } from '@wuxin/patrols/overview.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { recurringHere } from '../hazard/hazard.queries.ts'
import { countedOf, type Counted } from './counted.queries.ts'

type Tallies = z.output<typeof patrolTallies>

/** Rows that lie within the places. */
function placed({ area, placing }: Counted, parts: readonly ScopePart[]): Condition {
  return any(parts.map((part) => (placing ? placing(part.area) : is`(${area} >= ${part.area} and ${area} < ${upperBound(part.area)})`)))
}

/** Everything that is counted, with where the caller counts. */
async function counting(work: Work, area: string | undefined): Promise<{ each: [PatrolFigure, Counted, Condition][]; parts: ScopePart[] }> {
  const parts = narrow([...work.scope], area ?? null)
  const counted = countedOf(work.now, await recurringHere(work))
  return { parts, each: patrolFigures.map((figure) => [figure, counted[figure], placed(counted[figure], parts)]) }
}

/** All figures of a place and time. */
export async function tallyOf(work: Work, { area, ...days }: FiguresInput): Promise<PatrolTally> {
  const { each } = await counting(work, area)
  const counts = await Promise.all(each.map(async ([figure, { from, condition, count }, where]) => {
    const { rows } = await sql<{ count: number }>`select ${count(is`true`)} as count from ${from} where ${all([where, condition(days)])}`.execute(work.db)
    return [figure, rows[0]?.count ?? 0] as const
  }))
  return Object.fromEntries(counts) as PatrolTally // one entry for each figure
}

/** The same by the places one level below, down to the compound; what lies above them stands by its own name. */
export async function talliesByPlace(work: Work, { area, ...days }: FiguresInput): Promise<Tallies> {
  const { each, parts } = await counting(work, area)
  const widest = Math.min(digitsOf.community, ...parts.map((part) => part.area.length))
  const counts = await Promise.all(each.map(async ([figure, { from, area: at, condition, count }, where]) => {
    const { rows } = await sql<{ key: string; count: number }>`select left(${at}, ${widest + 3}::int) as key, ${count(is`true`)} as count from ${from} where ${all([where, condition(days)])} group by 1`.execute(work.db)
    return rows.map((row) => ({ figure, ...row }))
  }))
  const keys = [...new Set(counts.flat().map(({ key }) => key))].toSorted()
  const names = await namesOf(work, keys.map((key) => ({ area: key })))
  return talliesOf(counts.flat(), { figures: patrolFigures, keys, nameOf: (key) => names.place(key).name })
}

/** The same by month, the earliest first. Without a beginning they are the last twelve. */
export async function talliesByMonth(work: Work, { area, from, to }: FiguresInput): Promise<Tallies> {
  const months = monthsOf({ from, to: to ?? dayOf(work.now) })
  const { each } = await counting(work, area)
  const counts = await Promise.all(each.map(async ([figure, { from: table, condition, count }, where]) => {
    const columns = months.map(({ month, ...days }) => sql`${count(condition(days))} as ${sql.ref(month)}`)
    const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)} from ${table} where ${where}`.execute(work.db)
    return Object.entries(rows[0] ?? {}).map(([key, count_]) => ({ figure, key, count: count_ }))
  }))
  return talliesOf(counts.flat(), { figures: patrolFigures, keys: months.map(({ month }) => month), nameOf: (key) => key })
}
