import { defaultCategories, isGroup, type CountyCategory } from '@wuxin/feedback/category.schema'
import { caseError } from '@wuxin/feedback/case.schema'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** All categories of a county by their codes, in the order of the codes: the catalogue, and over it what the county changed. */
export async function catalogueOf(work: Work, county: string): Promise<Map<string, CountyCategory>> {
  const { rows } = await sql<CountyCategory>`select code, name, name_en as "nameEn", emergency, handle, active, version from category where area = ${county}`.execute(work.db)
  const all = new Map<string, CountyCategory>([...defaultCategories.map((each) => ({ ...each, version: null })), ...rows].map((each) => [each.code, each]))
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A category that takes new cases. Throws CATEGORY_UNKNOWN on a group, and on what is unknown or out of use. */
export async function openCategory(work: Work, county: string, code: string): Promise<CountyCategory> {
  const found = (await catalogueOf(work, county)).get(code)
  if (!found?.active || isGroup(code)) throw caseError('CATEGORY_UNKNOWN', { category: code })
  return found
}
