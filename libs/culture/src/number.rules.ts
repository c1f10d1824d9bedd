/** What a record's number begins with: 活动, 场地预约, 比赛. */
export const numberLetters = { event: 'HD', booking: 'YY', contest: 'BS' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters
