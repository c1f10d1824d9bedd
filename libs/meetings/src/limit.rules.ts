import { commonLimits } from '@wuxin/platform/limit.rules'

/** Longest texts in characters, and the most of what a step takes. */
export const limits = { ...commonLimits, minutes: 10_000, place: 60, agenda: 30, members: 200, tasks: 10, parties: 12 } as const
