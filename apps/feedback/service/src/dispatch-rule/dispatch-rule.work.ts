import { caseError } from '@wuxin/feedback/case.schema'
import type { countyRule, editDispatchRuleInput } from '@wuxin/feedback/dispatch.schema'
import { countyOf } from '@wuxin/platform/area'
import { load } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { catalogueOf } from '../category/category.queries.ts'
import { DispatchRule } from './dispatch-rule.entity.ts'
import { rulesOf } from './dispatch-rule.queries.ts'

/** A county makes a rule of dispatch, or changes one. Throws PLACE_UNKNOWN, UNIT_UNKNOWN, CATEGORY_UNKNOWN and RULE_EXISTS. */
export async function editRule(work: Work, { id, version, ...words }: z.output<typeof editDispatchRuleInput>) {
  assertInScope(work, words.area)
  const county = countyOf(words.area)
  await inTurn(work, 'rules', county)
  const directory = await work.directory(county)
  directory.area(words.area)
  if (words.unit) directory.unit(words.unit)
  if (words.category && !(await catalogueOf(work, county)).has(words.category)) throw caseError('CATEGORY_UNKNOWN', { category: words.category })
  const others = (await rulesOf(work, county)).filter((rule) => rule.id !== id && rule.active && rule.area === words.area && rule.category === words.category)
  if (words.active && others.length > 0) throw caseError('RULE_EXISTS', { area: words.area, category: words.category })
  const rule = id ? await load(work, DispatchRule, id, version ?? 0) : work.em.create(DispatchRule, { ...words, createdAt: work.now, updatedAt: work.now })
  rule.edit(words, work.now)
  await work.em.flush()
  return ruleView(work, rule)
}

/** A rule with the names of its place and unit. */
export async function ruleView(work: Work, { id, version, area, category, receiver, unit, active }: DispatchRule): Promise<z.output<typeof countyRule>> {
  const directory = await work.directory(countyOf(area))
  return { id, version, area, category, receiver, unit, active, place: directory.areaName(area), unitName: unit && directory.unitName(unit) }
}
