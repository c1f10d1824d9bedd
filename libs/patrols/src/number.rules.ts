/** What a record's number begins with: 巡查班次, 隐患. */
export const numberLetters = { shift: 'XC', hazard: 'YH' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters
