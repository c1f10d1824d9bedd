/** What people call a case by (民情编号): MQ-2025-0412, counted within a county and a year. */
export const caseNumber = (year: number, sequence: number): string => `MQ-${year}-${String(sequence).padStart(4, '0')}`

/** Whether a text is written as the number of a case. */
export const isCaseNumber = (text: string): boolean => /^MQ-\d{4}-\d{4,}$/.test(text)
