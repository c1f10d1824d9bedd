import type { CaseListInput } from '@wuxin/feedback/case-input.schema'
import type { caseTallies, caseTile } from '@wuxin/feedback/case-view.schema'
import type { CaseTally } from '@wuxin/feedback/figure.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { countBy, monthOf, tallied } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { categoryName } from './case-record.queries.ts'
import { cases, chipConditions, counted, filtered } from './case.queries.ts'

/** The place and the days of the report over which figures are counted. */
type Counted = Pick<CaseListInput, 'area' | 'from' | 'to'>

/** The figures of the cases reported in a place and time. */
export async function tallyOf(work: Work, over: Counted): Promise<CaseTally> {
  const { all: _, ...tally } = await countBy(work, cases.from, filtered(over, work.scope), counted)
  return tally
}

/** The same, parted by the places one level down, by the month of the report in Asia/Shanghai, or by category. */
export async function talliesBy(work: Work, { by, ...over }: Counted & { by: 'place' | 'month' | 'category' }): Promise<z.output<typeof caseTallies>> {
  const key = {
    place: sql`left(c.area, ${digitsBelow(over.area ?? work.scope[0]?.area ?? '')}::int)`,
    month: monthOf('c.reported_at'),
    category: sql`c.category`,
  }[by]
  const { rows } = await sql<{ key: string; area: string; tally: CaseTally; ownName: string | null }>`
    select counted.*, k.name as "ownName" from (select ${key} as key, min(c.area) as area, ${tallied(counted)} as tally from "case" c where ${filtered(over, work.scope)} group by 1) counted
    left join category k on k.area = left(counted.area, 6) and k.code = counted.key order by counted.key`.execute(work.db)
  const names = await namesOf(work, rows)
  const nameOf = { place: (code: string) => names.place(code).name, month: (month: string) => month, category: categoryName }[by]
  return rows.map(({ key, tally, ownName }) => ({ key, name: nameOf(key, ownName), tally }))
}

/** The length of the codes one level below a place; a grid's own. */
const digitsBelow = (area: string): number => [6, 9, 12, 15, 18].find((digits) => digits > area.length) ?? 18

/** What the one screen shows: cases open now, and the figures of the year to date. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof caseTile>> {
  const to = dayOf(work.now)
  const from = `${to.slice(0, 4)}-01-01`
  const { under_way, to_rate, overdue, due_soon, supervised } = await chipConditions(work)
  const [{ all: _, ...chips }, tally] = await Promise.all([
    countBy(work, cases.from, filtered({ area }, work.scope, cases.amongOpen), { under_way, to_rate, overdue, due_soon, supervised }),
    tallyOf(work, { area, from, to }),
  ])
  return { ...chips, tally, from, to, asOf: work.now.toISOString() }
}
