import { cultureFigures, eventFigures, type CultureFigure, type CultureTally } from '@wuxin/culture/event-figure.rules'
import type { cultureTallies, FiguresInput } from '@wuxin/culture/overview.schema'
import { digitsOf } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { monthsOf } from '@wuxin/platform/month.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, during, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { talliesOf } from '@wuxin/service/list/tallies'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { headsThere } from '../event/attended.queries.ts'
import { eventFigureConditions, events } from '../event/event.queries.ts'

type Tallies = z.output<typeof cultureTallies>
type Counts = Record<CultureFigure, number>

/** The events of a place and time, each figure counted of them. */
const counts = sql.join(eventFigures.map((figure) => {
  const what = figure === 'attended' ? sql`coalesce(sum(${headsThere}) filter (where ${eventFigureConditions[figure]}), 0)::int` : sql`count(*) filter (where ${eventFigureConditions[figure]})::int`
  return sql`${what} as ${sql.ref(figure)}`
}))
const eventsOf = (parts: readonly ScopePart[], days: { from?: string; to?: string }): Condition => all([events.inScope(parts, events.byLevel), ...during('e.starts', days)])
/** The red harbours in use: a place to be, whatever the time that one asks about. */
const hubsOf = (parts: readonly ScopePart[]): Condition => all([is`v.kind = 'harbour' and v.retired_at is null`, is`${inScope(parts.map((part) => ({ ...part, unit: null })), 'v')}`])

const partsIn = (work: Work, area: string | undefined): ScopePart[] => narrow([...work.scope], area ?? null)

/** All figures of a place and time. */
export async function tallyOf(work: Work, { area, ...days }: FiguresInput): Promise<CultureTally> {
  const parts = partsIn(work, area)
  const { rows } = await sql<Counts>`select (select count(*)::int from venue v where ${hubsOf(parts)}) as hubs, ${counts} from ${events.from} where ${eventsOf(parts, days)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new Error('an aggregate answers one row')
  return found
}

/** Rows of counts by a key, as the tallies of its parts. */
function parted(rows: readonly (Partial<Counts> & { key: string })[], keys: readonly string[], nameOf: (key: string) => string): Tallies {
  const counted = rows.flatMap(({ key, ...each }) => cultureFigures.map((figure) => ({ figure, key, count: each[figure] ?? 0 })))
  return talliesOf(counted, { figures: cultureFigures, keys, nameOf })
}

/** The same by the places one level below, down to the compound; what lies above them stands by its own name. */
export async function talliesByPlace(work: Work, { area, ...days }: FiguresInput): Promise<Tallies> {
  const parts = partsIn(work, area)
  const widest = Math.min(digitsOf.community, ...parts.map((part) => part.area.length))
  const below = (column: RawBuilder<unknown>) => sql`left(${column}, ${widest + 3}::int)`
  const [{ rows: held }, { rows: hubs }] = await Promise.all([
    sql<Counts & { key: string }>`select ${below(sql`e.area`)} as key, ${counts} from ${events.from} where ${eventsOf(parts, days)} group by 1`.execute(work.db),
    sql<{ key: string; hubs: number }>`select ${below(sql`v.area`)} as key, count(*)::int as hubs from venue v where ${hubsOf(parts)} group by 1`.execute(work.db),
  ])
  const keys = [...new Set([...held, ...hubs].map(({ key }) => key))].toSorted()
  const names = await namesOf(work, keys.map((key) => ({ area: key })))
  return parted(keys.map((key) => ({ ...held.find((row) => row.key === key), hubs: hubs.find((row) => row.key === key)?.hubs ?? 0, key })), keys, (key) => names.place(key).name)
}

/** The same by month, the earliest first. Without a beginning they are the last twelve. Hubs have no month. */
export async function talliesByMonth(work: Work, { area, from, to }: FiguresInput): Promise<Tallies> {
  const months = monthsOf({ from, to: to ?? dayOf(work.now) })
  const span = { from: months[0]?.from, to: months.at(-1)?.to }
  const { rows } = await sql<Counts & { key: string }>`select to_char(e.starts at time zone 'Asia/Shanghai', 'YYYY-MM') as key, ${counts} from ${events.from} where ${eventsOf(partsIn(work, area), span)} group by 1`.execute(work.db)
  return parted(rows, months.map(({ month }) => month), (key) => key)
}

/** The same by the kind of event, those with most held first; their names are the pages' to say. */
export async function talliesByKind(work: Work, { area, ...days }: FiguresInput): Promise<Tallies> {
  const { rows } = await sql<Counts & { key: string }>`select e.kind as key, ${counts} from ${events.from} where ${eventsOf(partsIn(work, area), days)} group by 1 order by "events" desc, 1`.execute(work.db)
  return parted(rows, rows.map(({ key }) => key), (key) => key)
}
