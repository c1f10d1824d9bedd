import { commonLimits } from '@wuxin/platform/limit.rules'

/** Longest texts in characters, and the most of what a step or an upload of the phone takes. */
export const limits = {
  ...commonLimits, spot: 60, members: 60, checkpoints: 120, items: 40, itemText: 80, days: 366,
  /** Actions of one phone in one shift, and of one batch. */
  actions: 10_000, batch: 100,
  /** What a phone may say that a photo weighs; what the platform takes of it is the platform's to say. */
  photoBytes: 100_000_000,
  /** Yuan. */
  funds: 100_000_000,
} as const
