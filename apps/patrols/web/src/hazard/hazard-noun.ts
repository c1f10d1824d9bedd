import { hazardRules, isOpenHazard } from '@wuxin/patrols/hazard.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that a drawer is made for, in the order in which they are offered. */
export const hazardStepNames = [
  'grade', 'plan', 'dispatch', 'rectify', 'pass', 'sendBack', 'close', 'askExtension', 'grantExtension', 'refuseExtension', 'handOn', 'refuse', 'regrade', 'whistle', 'table', 'supervise', 'merge', 'decline', 'reopen',
] as const
export type HazardStepName = (typeof hazardStepNames)[number]

/** Hazards, as the parts of their page know them. */
export const hazardNoun: Noun<HazardRecord, HazardStepName> = { texts: 'hazards', rules: hazardRules, names: hazardStepNames, isOpen: ({ state }) => isOpenHazard(state), awaited: ({ owner }) => owner ?? '' }
