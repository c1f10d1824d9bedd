/** A mean in hundredths as people read it, 4.67; a dash where nobody answered. */
export const meanText = (mean: number | null): string => (mean === null ? '—' : (mean / 100).toFixed(2))
