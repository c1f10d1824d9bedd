import { countyOf, isWithin, levelOf, prefixAt, type AreaLevel } from '@wuxin/platform/area'
import type { ReceiverRole } from './case.schema.ts'
import type { DispatchBecause, DispatchDecision, DispatchRule } from './dispatch.schema.ts'

/** The level of the tree at which each receiver works. */
export const levelOfReceiver: Record<ReceiverRole, AreaLevel> = {
  grid_worker: 'grid',
  branch_secretary: 'compound',
  community_worker: 'community',
  township_officer: 'township',
}

/** Who is nearest to a place: its grid worker, secretary, community worker, else the township. */
const nearestReceiver: Record<AreaLevel, ReceiverRole> = {
  grid: 'grid_worker',
  compound: 'branch_secretary',
  community: 'community_worker',
  township: 'township_officer',
  county: 'township_officer',
}

/** What dispatch looks at. */
export interface Dispatched {
  area: string
  category: string
}

/**
 * Where a new case goes (智能派单). Receiver and unit are each taken from the best rule that names one, so that a rule
 * about a compound's secretary does not hide the county's rule about the power company. Of the rules that fit, the most
 * specific place wins, then the most specific category, then the first. Without a rule the nearest receiver takes it.
 */
export function dispatch(report: Dispatched, rules: readonly DispatchRule[]): DispatchDecision {
  const fitting = rules.filter((rule) => fits(rule, report)).sort(bySpecificity)
  const forReceiver = fitting.find((rule) => rule.receiver !== null)
  const forUnit = fitting.find((rule) => rule.unit !== null)
  return {
    receiver: { ...receiverAt(report.area, forReceiver?.receiver ?? null), because: because(report, forReceiver) },
    unit: forUnit?.unit ? { id: forUnit.unit, because: because(report, forUnit) } : null,
  }
}

/** Does the rule speak of this place and this category. */
export function fits(rule: DispatchRule, report: Dispatched): boolean {
  return rule.active && isWithin(report.area, rule.area) && (rule.category === null || report.category.startsWith(rule.category))
}

function bySpecificity(a: DispatchRule, b: DispatchRule): number {
  return b.area.length - a.area.length || (b.category?.length ?? 0) - (a.category?.length ?? 0)
}

/** The receiver's own place. Who works below the case's place cannot be told: the nearest above takes it. */
function receiverAt(area: string, wanted: ReceiverRole | null): { role: ReceiverRole; area: string } {
  const nearest = nearestReceiver[levelOf(area)]
  const place = wanted && prefixAt(area, levelOfReceiver[wanted])
  return wanted && place ? { role: wanted, area: place } : { role: nearest, area }
}

function because(report: Dispatched, rule: DispatchRule | undefined): DispatchBecause {
  if (!rule) return { code: 'default', rule: null, params: { area: report.area, category: null } }
  const params = { area: rule.area, category: rule.category }
  if (rule.category === null) return { code: 'place', rule: rule.id, params }
  return { code: rule.area === countyOf(rule.area) ? 'category' : 'place_and_category', rule: rule.id, params }
}
