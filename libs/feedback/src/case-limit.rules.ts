/** Longest texts in characters, and the most photos of one step. */
export const limits = { title: 60, words: 2000, reason: 500, spot: 60, name: 20, photos: 9, units: 10 } as const
