import { countyOf, isWithin } from '@wuxin/platform/area'
import type { addRuleInput, amendRuleInput, removeRuleInput, ruleView as ruleShape } from '@wuxin/patrols/dispatch.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import { permissions } from '@wuxin/patrols/permissions'
import { load } from '@wuxin/service/load'
import { assertInCounty, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { DispatchRule } from './dispatch-rule.table.ts'

const mending: readonly Role[] = permissions['hazard:rectify']

/** Throws PLACE_UNKNOWN, UNIT_UNKNOWN, and OWNER_WRONG for a post that mends nothing, or whose holders see what is their unit's alone. */
async function assertTarget(work: Work, { area, unit, role }: { area: string; unit: string | null; role: Role | null }): Promise<void> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (unit !== null) directory.unit(unit)
  if (role !== null && (isUnitBound(role) || !mending.includes(role))) throw patrolError('OWNER_WRONG', {})
}

/** Makes a rule (派单规则) of the caller's county. Throws RULE_EXISTS where one speaks of this kind at this place already. */
export async function addRule(work: Work, input: z.output<typeof addRuleInput>): Promise<z.output<typeof ruleShape>> {
  const { area, kind } = input
  assertInCounty(work, countyOf(area))
  await assertTarget(work, input)
  await inTurn(work, 'rules', countyOf(area))
  if (await work.em.findOne(DispatchRule, { area, kind })) throw patrolError('RULE_EXISTS', { area })
  const rule = work.em.create(DispatchRule, { ...input, units: [], createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  return ruleView(work, rule)
}

/** Whom it names from now on. */
export async function amendRule(work: Work, { id, version, ...named }: z.output<typeof amendRuleInput>): Promise<z.output<typeof ruleShape>> {
  const rule = await load(work, DispatchRule, id, version)
  await assertTarget(work, { area: rule.area, ...named })
  Object.assign(rule, named, { updatedAt: work.now })
  await work.em.flush()
  return ruleView(work, rule)
}

/** Takes a rule away; hazards that it dispatched stay where they are. */
export async function removeRule(work: Work, { id, version }: z.output<typeof removeRuleInput>): Promise<z.output<typeof ruleShape>> {
  const rule = await load(work, DispatchRule, id, version)
  const view = await ruleView(work, rule)
  work.em.remove(rule)
  return view
}

/** A rule with the names of its place and unit; a post is called by whoever reads it. */
export async function ruleView(work: Work, { id, version, area, kind, target, unit, role }: DispatchRule): Promise<z.output<typeof ruleShape>> {
  const directory = await work.directory(countyOf(area))
  return { id, version, place: directory.place(area), kind, target, unit, role, name: unit === null ? '' : directory.unitName(unit) }
}

/** The rules of a county that the caller works in, by place and kind. Throws FORBIDDEN. */
export async function ruleTable(work: Work, county: string): Promise<z.output<typeof ruleShape>[]> {
  assertInCounty(work, county)
  const rules = await work.em.find(DispatchRule, {}, { orderBy: { area: 'asc', kind: 'asc nulls first' } })
  return Promise.all(rules.filter(({ area }) => isWithin(area, county)).map((rule) => ruleView(work, rule)))
}
