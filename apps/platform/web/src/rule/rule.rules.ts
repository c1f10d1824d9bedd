import type { ruleView } from '@wuxin/platform/rule.schema'
import type { z } from 'zod'

export type RuleView = z.output<typeof ruleView>

/** How a rule stands on a day `2025-04-21`: coming, in force, or repealed (废止). */
export function ruleStateOn(day: string, { inForceFrom, inForceTo }: Pick<RuleView, 'inForceFrom' | 'inForceTo'>): 'coming' | 'in_force' | 'repealed' {
  if (inForceFrom > day) return 'coming'
  return inForceTo !== null && inForceTo < day ? 'repealed' : 'in_force'
}
