/** What a record's number begins with: 议题, 会议, 交办, 来访. */
export const numberLetters = { topic: 'YT', meeting: 'HY', task: 'JB', visit: 'LF' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters

/** A number as people say it: YT-2025-0012. It grows beyond four digits where a county has more. */
export const recordNumber = (kind: Numbered, year: number, sequence: number): string => `${numberLetters[kind]}-${year}-${String(sequence).padStart(4, '0')}`
