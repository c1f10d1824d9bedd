/** The longest texts, in characters. */
export const limits = { title: 40, words: 1000 } as const
