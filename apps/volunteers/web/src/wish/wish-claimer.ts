import type { WishRow } from '@wuxin/volunteers/wish-view.schema'

/** Who has a wish, and for which unit: 孙洁 · 左云农商行. */
export const claimerText = (claimer: WishRow['claimer']): string | null => claimer && [claimer.name, claimer.unit?.name].filter(Boolean).join(' · ')
