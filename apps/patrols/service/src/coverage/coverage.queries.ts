import { upperBound } from '@wuxin/platform/area'
import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { matchesQuery } from '@wuxin/platform/bigram'
import { dayOf } from '@wuxin/platform/working-day'
import { all, any, during, is, isoOr, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { windowOf } from '@wuxin/service/list/page'
import type { Work } from '@wuxin/service/work'
import { coverageChips, type CoverageInput, type coverageList, type CoverageRow } from '@wuxin/patrols/coverage.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { inspected, inspections, isInspection } from '../figure/counted.queries.ts'
import { hazards, isCountedHazard, isOverdueHazard, recurringHere } from '../hazard/hazard.queries.ts'
import { settings } from '../patrols.work.ts'
import { onDays } from '../shift/shift-figure.queries.ts'

type Asked = Omit<CoverageInput, 'page' | 'size'>
type Chip = (typeof coverageChips)[number]

/** What is counted of one compound. */
type Counted = Omit<CoverageRow, 'place' | 'since'>
const nothing: Counted = { inspectedAt: null, shifts: 0, hazards: 0, open: 0, overdue: 0, major: 0, recurring: 0, planned: false }

/** A page of compounds with what was inspected (覆盖情况): in the days asked for, else within the county's cycle. */
export async function listCoverage(work: Work, { page, size, ...asked }: CoverageInput): Promise<z.output<typeof coverageList>> {
  const { rows, among } = await coveredBy(work, asked)
  const { limit, offset } = windowOf({ page, size })
  const counts = Object.fromEntries(coverageChips.map((chip) => [chip, among.filter((row) => shows[chip](row)).length])) as Record<Chip, number> // one entry for each chip
  return {
    rows: rows.slice(offset, offset + limit), total: rows.length, asOf: work.now.toISOString(), empty: rows.length > 0 ? null : among.length > 0 || asked.q ? 'filter' : 'scope',
    chips: counts, inspected: counts.inspected, of: among.length,
  }
}

/** The compounds asked for in their order, and all of them that the chips count among. */
export async function coveredBy(work: Work, { chip, sort = 'area', figure, q, area, ...days }: Asked): Promise<{ rows: CoverageRow[]; among: CoverageRow[] }> {
  const parts = narrow([...work.scope], area ?? null)
  const home = await homeOf(work)
  const span = await spanOf(work, days, figure !== undefined)
  const counted = await countsOf(work, parts, span)
  const compounds = new Set(parts.flatMap((part) => home?.below(part.area, 'compound').map(({ code }) => code) ?? []))
  const every = [...compounds].toSorted().map((code): CoverageRow => ({ ...nothing, ...counted.get(code), since: span.from ?? null, place: home?.place(code) ?? { code, name: code, path: code } }))
  const among = every.filter(({ place }) => q === undefined || matchesQuery(`${place.path} ${place.code}`, q))
  // The figure counts compounds; of any other figure there are none here.
  const rows = among.filter((row) => (chip === undefined || shows[chip](row)) && (figure === undefined || (figure === 'inspected' && row.shifts > 0)))
  return { rows: sorted(rows, sort), among }
}

const shows: Record<Chip, (row: CoverageRow) => boolean> = {
  never: ({ inspectedAt }) => inspectedAt === null,
  too_long: ({ inspectedAt, shifts }) => inspectedAt !== null && shifts === 0,
  open_hazards: ({ open }) => open > 0,
  inspected: ({ shifts }) => shifts > 0,
}

const orders: Record<'area' | 'inspectedAt' | 'hazards', (one: CoverageRow, other: CoverageRow) => number> = {
  area: () => 0,
  inspectedAt: (one, other) => (one.inspectedAt ?? '').localeCompare(other.inspectedAt ?? ''),
  hazards: (one, other) => one.hazards - other.hazards,
}

function sorted(rows: readonly CoverageRow[], sort: NonNullable<CoverageInput['sort']>): CoverageRow[] {
  const isDown = sort.startsWith('-')
  const key = (isDown ? sort.slice(1) : sort) as keyof typeof orders // the keys that the input sorts by
  const order = (one: CoverageRow, other: CoverageRow) => orders[key](one, other) || one.place.code.localeCompare(other.place.code)
  return rows.toSorted((one, other) => (isDown ? order(other, one) : order(one, other)))
}

/** The days asked for; without any those of the county's cycle, or all time where a figure is to be shown row by row. */
async function spanOf(work: Work, days: { from?: string; to?: string }, isFigure: boolean): Promise<{ from?: string; to?: string }> {
  const county = work.scope[0]?.area
  if (days.from || days.to || isFigure || !county) return days
  const { coverDays } = (await settings.current(work, county)).values
  return { from: dayOf(new Date(work.now.getTime() - (coverDays - 1) * 86_400_000)) }
}

const within = (column: string, parts: readonly ScopePart[]): Condition => any(parts.map(({ area }) => is`(${sql.ref(column)} >= ${area} and ${sql.ref(column)} < ${upperBound(area)})`))

/** What is counted of each compound that anything was counted of. Hazards are those found in the days; what is open of them is so now. */
async function countsOf(work: Work, parts: readonly ScopePart[], days: { from?: string; to?: string }): Promise<Map<string, Counted>> {
  const until = days.to ? onDays({ to: days.to }) : []
  const recurs = await recurringHere(work)
  const [walked, found, planned] = await Promise.all([
    sql<{ compound: string; inspectedAt: string | null; shifts: number }>`select ${inspected} as compound, max(coalesce(sh.finished_at, i.at)) as "inspectedAt", count(distinct sh.id) filter (where ${all(onDays(days))})::int as shifts
      from ${inspections} where ${all([isInspection, within('p.area', parts), ...until])} group by 1`.execute(work.db),
    sql<{ compound: string } & Pick<Counted, 'hazards' | 'open' | 'overdue' | 'major' | 'recurring'>>`select left(h.area, 15) as compound, count(*)::int as hazards, count(*) filter (where h.closed_at is null)::int as open,
      count(*) filter (where ${isOverdueHazard(work.now)})::int as overdue, count(*) filter (where h.grade = 'major')::int as major, count(distinct h.spot_key) filter (where ${recurs})::int as recurring
      from ${hazards.from} where ${all([hazards.inScope(parts, hazards.byLevel), isCountedHazard, is`length(h.area) >= 15`, ...during('h.found_at', days)])} group by 1`.execute(work.db),
    sql<{ compound: string }>`select distinct left(p.area, 15) as compound from plan join checkpoint p on p.route_id = plan.route
      where plan.ended_at is null and (plan."to" is null or plan."to" >= ${dayOf(work.now)}) and p.removed_at is null and length(p.area) >= 15 and ${within('p.area', parts)}`.execute(work.db),
  ])
  const counts = new Map<string, Counted>()
  const put = (compound: string, some: Partial<Counted>) => counts.set(compound, { ...(counts.get(compound) ?? nothing), ...some })
  for (const { compound, inspectedAt, shifts } of walked.rows) put(compound, { inspectedAt: isoOr(inspectedAt), shifts })
  for (const { compound, ...row } of found.rows) put(compound, row)
  for (const { compound } of planned.rows) put(compound, { planned: true })
  return counts
}
