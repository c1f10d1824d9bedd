import { hazardRules, isOpenHazard, missingOf } from '@wuxin/patrols/hazard.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import type { Who } from '@wuxin/platform/step.rules'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for, in the order in which they are offered. */
export const hazardStepNames = [
  'grade', 'plan', 'dispatch', 'rectify', 'pass', 'sendBack', 'close', 'askExtension', 'grantExtension', 'refuseExtension', 'handOn', 'refuse', 'regrade', 'whistle', 'table', 'supervise', 'merge', 'decline', 'reopen',
] as const
export type HazardStepName = (typeof hazardStepNames)[number]

/** A major one is planned before it is given to anybody: until then that is its main action. */
function nextAction(record: HazardRecord, reader: Who) {
  const next = hazardRules.nextAction(record, reader)
  return next === 'dispatch' && missingOf(record.grade, record.plan).length > 0 ? 'plan' : next
}

/** Hazards, as the parts of their page know them. */
export const hazardNoun: Noun<HazardRecord, HazardStepName> = { texts: 'hazards', turns: 'hazards.turns', rules: { ...hazardRules, nextAction }, names: hazardStepNames, isOpen: ({ state }) => isOpenHazard(state), awaited: ({ owner }) => owner ?? '' }
