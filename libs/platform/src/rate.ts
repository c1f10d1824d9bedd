/** A share with what it is counted from: `share` is from 0 to 1, null while there is nothing to count (0 of 0 is no rate). */
export interface Rate {
  count: number
  of: number
  share: number | null
}

/** So many of so many. */
export const rateOf = (count: number, of: number): Rate => ({ count, of, share: of === 0 ? null : count / of })
