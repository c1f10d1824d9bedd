/** What an item is given: 很满意 (5), 满意, 一般, 不满意, 很不满意 (1), the best first. Residents' pages read it without zod. */
export const marks = [5, 4, 3, 2, 1] as const
