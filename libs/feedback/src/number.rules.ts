/** What the number of a case (民情编号) begins with: MQ-2025-0412. */
export const numberLetters = { case: 'MQ' } as const
