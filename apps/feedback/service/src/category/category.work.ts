import { groupOf, isGroup, type CountyCategory, type editCategoryInput } from '@wuxin/feedback/category.schema'
import { caseError } from '@wuxin/feedback/case.schema'
import { DomainError } from '@wuxin/platform/error'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Category } from './category.entity.ts'
import { catalogueOf } from './category.queries.ts'

/**
 * A county adds a category, or changes one, those of the common catalogue too. `version` is what the caller saw: null
 * for a new one and for one as the catalogue has it. Throws CATEGORY_UNKNOWN where the group does not exist.
 */
export async function editCategory(work: Work, { county, version, ...words }: z.output<typeof editCategoryInput>): Promise<CountyCategory> {
  assertInScope(work, county)
  await inTurn(work, 'rules', county)
  const group = groupOf(words.code)
  if (!isGroup(words.code) && !(await catalogueOf(work, county)).has(group)) throw caseError('CATEGORY_UNKNOWN', { category: group })
  const own = await work.em.findOne(Category, { area: county, code: words.code })
  if ((own?.version ?? null) !== version) throw new DomainError('VERSION_CONFLICT', { yours: version, theirs: own?.version ?? null }, 'conflict')
  const found = own ?? work.em.create(Category, { area: county, createdAt: work.now, updatedAt: work.now, ...words })
  found.edit(words, work.now)
  await work.em.flush()
  return { ...words, version: found.version }
}
