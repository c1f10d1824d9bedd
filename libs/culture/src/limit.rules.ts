import { commonLimits } from '@wuxin/platform/limit.rules'

/** Longest texts in characters, and the most of what a record takes. */
export const limits = {
  ...commonLimits, spot: 60, items: 20, itemText: 80, partners: 20, materials: 9, people: 10_000, family: 20,
  /** Yuan. */
  cost: 100_000_000,
  /** Hours from its beginning to its end. */
  hours: 24 * 31,
} as const
