import { commonLimits } from '@wuxin/platform/limit.rules'

/** Longest texts in characters, and the most of what a step takes. */
export const limits = { ...commonLimits, spot: 60, units: 10 } as const
