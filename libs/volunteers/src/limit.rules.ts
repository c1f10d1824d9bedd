/** Longest texts in characters, and the most of what a step takes. Residents' pages read it without zod. */
export const limits = {
  title: 60, words: 2000, reason: 500, contract: 10_000, name: 20, place: 60, door: 40, photos: 9, doers: 50, parts: 10, compounds: 30, buildings: 300, carers: 6,
  attendance: 500, amount: 9_999,
} as const
