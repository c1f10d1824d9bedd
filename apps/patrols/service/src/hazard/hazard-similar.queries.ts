import { countyOf, prefixAt } from '@wuxin/platform/area'
import { bigrams } from '@wuxin/platform/bigram'
import { narrow } from '@wuxin/platform/caller'
import { all, is, iso, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import type { similarHazardsInput } from '@wuxin/patrols/hazard-input.schema'
import type { similarHazards } from '@wuxin/patrols/hazard-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Hazard } from './hazard.entity.ts'
import { hazards } from './hazard.queries.ts'

/** So many are enough to look at. */
const most = 5

/** Open hazards of the kind in the same compound, those first that are told in the same words. */
export async function similarTo(work: Work, { area, kind, words, except }: z.output<typeof similarHazardsInput>): Promise<z.output<typeof similarHazards>> {
  const near = narrow(work.scope.map((part) => ({ ...part, unit: null })), prefixAt(area, 'compound') ?? area)
  const others: Condition[] = except === null ? [] : [is`h.id <> ${except}`]
  const terms = bigrams(words).map((term) => countyOf(area) + term)
  const { rows } = await sql<Pick<Hazard, 'id' | 'number' | 'title' | 'area' | 'spot' | 'state'> & { foundAt: string }>`
    select h.id, h.number, h.title, h.area, h.spot, h.state, h.found_at as "foundAt" from ${hazards.from} left join patrol_search s on s.id = h.id
    where ${all([hazards.inScope(near, hazards.amongOpen), is`h.kind = ${kind}`, ...others])}
    order by cardinality(array(select unnest(s.terms) intersect select unnest(${terms}::text[]))) desc, h.found_at desc limit ${most}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, foundAt, ...row }) => ({ ...row, place: names.place(code), foundAt: iso(foundAt) }))
}
