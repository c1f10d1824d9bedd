import { countyOf, prefixAt } from '@wuxin/platform/area'
import { bigrams } from '@wuxin/platform/bigram'
import { narrow } from '@wuxin/platform/caller'
import { all, is, iso, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import type { similarHazardsInput } from '@wuxin/patrols/hazard-input.schema'
import type { briefHazards } from '@wuxin/patrols/hazard-view.schema'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Hazard } from './hazard.entity.ts'
import { hazards } from './hazard.queries.ts'

type Brief = z.output<typeof briefHazards>
type Read = Pick<Hazard, 'id' | 'number' | 'title' | 'area' | 'spot' | 'state'> & { foundAt: string }

const latest = sql`h.found_at desc`

/** A few hazards, a line each. */
async function briefly(work: Work, { condition, order = latest, beside = sql``, most }: { condition: Condition; order?: RawBuilder<unknown>; beside?: RawBuilder<unknown>; most: number }): Promise<Brief> {
  const { rows } = await sql<Read>`select h.id, h.number, h.title, h.area, h.spot, h.state, h.found_at as "foundAt" from ${hazards.from} ${beside} where ${condition} order by ${order} limit ${most}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, foundAt, ...row }) => ({ ...row, place: names.place(area), foundAt: iso(foundAt) }))
}

/** Open hazards of the kind in the same compound, those first that are told in the same words. */
export function similarTo(work: Work, { area, kind, words, except }: z.output<typeof similarHazardsInput>): Promise<Brief> {
  const near = narrow(work.scope.map((part) => ({ ...part, unit: null })), prefixAt(area, 'compound') ?? area)
  const others: Condition[] = except === null ? [] : [is`h.id <> ${except}`]
  const terms = bigrams(words).map((term) => countyOf(area) + term)
  return briefly(work, {
    condition: all([hazards.inScope(near, hazards.amongOpen), is`h.kind = ${kind}`, ...others]),
    beside: sql`left join patrol_search s on s.id = h.id`,
    order: sql`cardinality(array(select unnest(s.terms) intersect select unnest(${terms}::text[]))) desc, ${latest}`,
    most: 5,
  })
}

/** What the caller found, wherever in the county, the latest first. */
export const foundBy = (work: Work): Promise<Brief> => briefly(work, { condition: is`h.finder_id = ${work.caller.id}`, most: 20 })

/** The hazards of the caller's places that a case or topic of another module came from. */
export const behind = (work: Work, record: string): Promise<Brief> =>
  briefly(work, { condition: all([is`h.id in (select p.hazard_id from passing p where p.record_id = ${record})`, hazards.inScope(work.scope, hazards.byLevel)]), most: 5 })
