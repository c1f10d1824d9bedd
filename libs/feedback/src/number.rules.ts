/** What a number begins with: of a case (民情编号) MQ-2025-0412, of a score round (满意度评分) PF-2025-0007. */
export const numberLetters = { case: 'MQ', score: 'PF' } as const
/** The kinds of record that the table `counter` numbers; cases have one of their own. */
export type Numbered = Exclude<keyof typeof numberLetters, 'case'>
