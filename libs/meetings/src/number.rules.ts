/** What a record's number begins with: 议题, 会议, 交办, 来访. YT-2025-0012 is the twelfth topic of a county in 2025. */
export const numberLetters = { topic: 'YT', meeting: 'HY', task: 'JB', visit: 'LF' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters
