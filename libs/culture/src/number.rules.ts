/** What a record's number begins with: 场地预约. */
export const numberLetters = { booking: 'YY' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters
