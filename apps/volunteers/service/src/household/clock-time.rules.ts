/** The time of day of an instant in Asia/Shanghai, `HH:MM`. */
export const timeOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
