/** A record's number as people say it, counted within a county and a year: MQ-2025-0412. It grows beyond four digits where a county has more. */
export const recordNumber = (letters: string, year: number, sequence: number): string => `${letters}-${year}-${String(sequence).padStart(4, '0')}`
