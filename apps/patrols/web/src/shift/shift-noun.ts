import { shiftRules } from '@wuxin/patrols/shift.rules'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import type { Who } from '@wuxin/platform/step.rules'
import type { Noun } from '@wuxin/web/noun/noun'

/** Everything that the office does to a shift; what its walkers do, their phones do. */
export const shiftStepNames = ['close', 'assign', 'cancel'] as const
export type ShiftStepName = (typeof shiftStepNames)[number]

/** The rules ask for accounts, where the page shows names. */
const factsOf = (row: ShiftRecord) => ({ ...row, walkers: row.walkerIds })

/** Shifts, as the parts of their page know them. */
export const shiftNoun: Noun<ShiftRecord, ShiftStepName> = {
  texts: 'shifts',
  rules: { actionsFor: (row, who: Who) => shiftRules.actionsFor(factsOf(row), who), nextAction: (row, who: Who) => shiftRules.nextAction(factsOf(row), who) },
  names: shiftStepNames,
  isOpen: ({ state }) => state === 'planned' || state === 'under_way',
  awaited: ({ walkers }) => walkers.join('、'),
}
