import { countyOf, isWithin } from '@wuxin/platform/area-tree'
import type { Role } from '@wuxin/platform/role'
import type { Because, Target } from './dispatch.schema.ts'

/** A rule as dispatch sees it. */
export interface DispatchRule {
  id: string
  area: string
  kind: string | null
  target: Target
  unit: string | null
  role: Role | null
}
/** Whom a hazard would be given to, why, and by which rule. */
export interface Suggested {
  ownerUnit: string | null
  ownerRole: Role | null
  because: Because
  rule: string | null
}

/**
 * Whom a hazard goes to (派单): of the rules that fit, the one of the nearest place wins, then the one that names its kind, then the first. A rule
 * for the property falls away where the compound has none. Without a rule the compound's property, else its branch secretary.
 */
export function suggest({ area, kind, property }: { area: string; kind: string; property: string | null }, rules: readonly DispatchRule[]): Suggested {
  const found = rules
    .filter((rule) => isWithin(area, rule.area) && (rule.kind === null || rule.kind === kind) && (rule.target !== 'property' || property !== null))
    .toSorted((one, other) => other.area.length - one.area.length || Number(one.kind === null) - Number(other.kind === null))[0]
  if (!found) return { ownerUnit: property, ownerRole: property === null ? 'branch_secretary' : null, because: 'default', rule: null }
  const isOfCounty = found.area === countyOf(found.area)
  const because = found.kind === null ? (isOfCounty ? 'county' : 'place') : isOfCounty ? 'kind' : 'place_and_kind'
  return { ownerUnit: found.target === 'property' ? property : found.unit, ownerRole: found.role, because, rule: found.id }
}
