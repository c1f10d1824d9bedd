/** Money is kept in whole fen and told in yuan. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)
/** The same back; null where nothing was told. */
export const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / 100)
