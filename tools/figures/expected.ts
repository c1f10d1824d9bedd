/** What a figure of the record is to come to: exactly, 1 to 9 more (多件、多名), or a share rounded to the whole percent. */
export type Expected = { exactly: number } | { fewAbove: number } | { percent: number }

/** A figure as counted: a number, or a share with what it is counted from. */
export type Counted = number | { count: number; of: number }

const percentOf = ({ count, of }: { count: number; of: number }) => (of === 0 ? Number.NaN : Math.round((count / of) * 100))

/** Whether what was counted is what is expected. A share of nothing is no share. */
export function isMet(expected: Expected, counted: Counted): boolean {
  if ('percent' in expected) return typeof counted !== 'number' && percentOf(counted) === expected.percent
  if (typeof counted !== 'number') return false
  if ('exactly' in expected) return counted === expected.exactly
  return counted > expected.fewAbove && counted <= expected.fewAbove + 9
}

/** The expectation in words. */
export function expectedText(expected: Expected): string {
  if ('percent' in expected) return `${expected.percent} %`
  return 'exactly' in expected ? `${expected.exactly}` : `${expected.fewAbove} + 1…9`
}

/** What was counted in words, a share with its denominator. */
export const countedText = (counted: Counted): string => (typeof counted === 'number' ? `${counted}` : `${percentOf(counted)} % (${counted.count}/${counted.of})`)
