/** The longest texts, in characters, and the most photos of one step, that all modules share: a module's own `limits` begin with them. Residents' pages read it without zod. */
export const commonLimits = { title: 60, words: 2000, reason: 500, name: 20, photos: 9 } as const
