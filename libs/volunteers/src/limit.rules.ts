import { commonLimits } from '@wuxin/platform/limit.rules'

/** Longest texts in characters, and the most of what a step takes. */
export const limits = {
  ...commonLimits, contract: 10_000, place: 60, door: 40, doers: 50, parts: 10, compounds: 30, buildings: 300, carers: 6, attendance: 500, amount: 9_999,
} as const
