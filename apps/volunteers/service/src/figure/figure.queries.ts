import { digitsOf } from '@wuxin/platform/area'
import { narrow } from '@wuxin/platform/caller'
import { monthsOf } from '@wuxin/platform/month.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import { talliesOf } from '@wuxin/service/list/tallies'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { listOfFigure, placedFigures, type PlacedFigure, type VolunteerTally } from '@wuxin/volunteers/figure.rules'
import type { FiguresInput, volunteerTallies } from '@wuxin/volunteers/overview.schema'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { isCounted, type Days } from './counted.queries.ts'

/** The table of each figure's rows; those without the prefixes of their place are few. */
const tableOf: Record<PlacedFigure, { name: string; isLevelled: boolean }> = {
  wishes_fulfilled: { name: 'wish', isLevelled: true },
  home_services: { name: 'home_service', isLevelled: true },
  sessions: { name: 'session', isLevelled: true },
  paired: { name: 'household', isLevelled: true },
  livelihood_matters: { name: 'service_order', isLevelled: true },
  orders: { name: 'service_order', isLevelled: true },
  participants: { name: 'service_record', isLevelled: true },
  teams: { name: 'team', isLevelled: false },
  contracts: { name: 'project', isLevelled: true },
  alliances: { name: 'alliance', isLevelled: false },
  pledges_kept: { name: 'pledge', isLevelled: true },
  reports: { name: 'report', isLevelled: true },
}

/** Rows of which a condition holds; of households the people who live there, of records of service those who served, each once. */
function counting(figure: PlacedFigure, condition: Condition): RawBuilder<unknown> {
  if (figure === 'paired') return sql`coalesce(sum(f.people) filter (where ${condition}), 0)::int`
  return figure === 'participants' ? sql`count(distinct f.person_id) filter (where ${condition})::int` : sql`count(*) filter (where ${condition})::int`
}

/** Where the caller may count, narrowed to a place. */
function placed(work: Work, { name, isLevelled }: { name: string; isLevelled: boolean }, area: string | undefined): Condition {
  const parts = narrow([...work.scope], area ?? null)
  const table = listedTable({ name, as: 'f', open: is`true` })
  return isLevelled ? table.inScope(parts, table.byLevel) : is`${inScope(parts, 'f')}`
}

const counted = (figure: PlacedFigure, days: Days): Condition => isCounted(figure, { list: listOfFigure[figure], as: 'f', days })

/** All figures of a place and time. */
export async function tallyOf(work: Work, { area, ...days }: FiguresInput): Promise<VolunteerTally> {
  const each = placedFigures.map(async (figure) => {
    const condition = counted(figure, days)
    const { rows } = await sql<{ count: number }>`select ${counting(figure, sql`true`)} as count from ${sql.table(tableOf[figure].name)} f where ${all([placed(work, tableOf[figure], area), condition])}`.execute(work.db)
    return [figure, rows[0]?.count ?? 0] as const
  })
  const [home, counts] = await Promise.all([homeOf(work), Promise.all(each)])
  const organisations = home?.unitsOf(['social_organisation']).length ?? 0
  return { ...Object.fromEntries(counts), organisations } as VolunteerTally // every other figure stands in `placedFigures`
}

type Tallies = z.output<typeof volunteerTallies>

/** The same by the places one level below, down to the compound; what lies above them stands by its own name. */
export async function talliesByPlace(work: Work, { area, ...days }: FiguresInput): Promise<Tallies> {
  const parts = narrow([...work.scope], area ?? null)
  const widest = Math.min(digitsOf.community, ...parts.map((part) => part.area.length))
  const each = placedFigures.map(async (figure) => {
    const { rows } = await sql<{ key: string; count: number }>`select left(f.area, ${widest + 3}::int) as key, ${counting(figure, sql`true`)} as count from ${sql.table(tableOf[figure].name)} f
      where ${all([placed(work, tableOf[figure], area), counted(figure, days)])} group by 1`.execute(work.db)
    return rows.map((row) => ({ figure, ...row }))
  })
  const counts = (await Promise.all(each)).flat()
  const keys = [...new Set(counts.map(({ key }) => key))].toSorted()
  const names = await namesOf(work, keys.map((key) => ({ area: key })))
  return talliesOf(counts, { figures: placedFigures, keys, nameOf: (key) => names.place(key).name })
}

/** The same by month, the earliest first: what runs on stands in each month in which it ran. Without a beginning they are the last twelve. */
export async function talliesByMonth(work: Work, { area, from, to }: FiguresInput): Promise<Tallies> {
  const months = monthsOf({ from, to: to ?? dayOf(work.now) })
  const each = placedFigures.map(async (figure) => {
    const columns = months.map(({ month, ...days }) => sql`${counting(figure, counted(figure, days))} as ${sql.ref(month)}`)
    const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)} from ${sql.table(tableOf[figure].name)} f where ${placed(work, tableOf[figure], area)}`.execute(work.db)
    return Object.entries(rows[0] ?? {}).map(([key, count]) => ({ figure, key, count }))
  })
  return talliesOf((await Promise.all(each)).flat(), { figures: placedFigures, keys: months.map(({ month }) => month), nameOf: (key) => key })
}
