import { digitsOf, upperBound } from '@wuxin/platform/area'
import type { compoundList, compoundsQuery } from '@wuxin/platform/compound.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { listed } from '../listed.ts'
import { isNamed } from '../register-search.ts'
import { unitNames } from '../unit-names.ts'
import { pathsOf } from '../area-names.ts'
import { riskOf } from './area.queries.ts'

interface Row {
  area: string
  name: string
  buildings: number
  households: number | null
  grids: number
  property_company: string | null
  owners_committee: boolean
  risk_reason: string | null
  risk_review_on: string | null
}

const columns = [
  'area.area', 'area.name', 'area.households', 'area.property_company', 'area.owners_committee', 'area.risk_reason',
  sql`area.risk_review_on::text`.as('risk_review_on'),
  sql`cardinality(area.buildings)`.as('buildings'),
  sql`(select count(*)::int from area as grid where grid.area > area.area and grid.area < area.area || ':' and grid.retired_on is null)`.as('grids'),
]
const orders = { code: 'area.area', name: 'area.search_terms', households: 'area.households', reviewOn: 'area.risk_review_on' } as const

/** Compounds in use of the caller's scope. */
export async function listCompounds(work: Work, query: z.output<typeof compoundsQuery>): Promise<z.infer<typeof compoundList>> {
  const { q, within, risk } = query
  const all = work.db.selectFrom('area').where(inScope(work.scope, 'area')).where(sql`length(area.area)`, '=', digitsOf.compound).where('area.retired_on', 'is', null)
  let found = all
  if (q) found = found.where(isNamed('area', q))
  if (within) found = found.where('area.area', '>=', within).where('area.area', '<', upperBound(within))
  if (risk) found = found.where('area.risk_reason', 'is not', null)
  if (risk === 'due') found = found.where('area.risk_review_on', '<=', dayOf(work.now))
  const toRows = async (rows: Row[]) => {
    const path = await pathsOf(work, rows.map((row) => row.area))
    const unit = await unitNames(work, rows.map((row) => row.property_company))
    return rows.map((row) => ({
      code: row.area,
      name: row.name,
      path: path(row.area),
      buildings: row.buildings,
      households: row.households,
      grids: row.grids,
      propertyCompany: unit(row.property_company),
      ownersCommittee: row.owners_committee,
      risk: riskOf(row.risk_reason, row.risk_review_on, work.now),
    }))
  }
  return listed(work, query, { all, found, isFiltered: Boolean(q || within || risk), columns, orders, toRows })
}
