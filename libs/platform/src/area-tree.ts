/** Levels of the area tree, from county (县) down to micro-grid (微网格). */
export const areaLevels = ['county', 'township', 'community', 'compound', 'grid'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** Digits of a code at each level: GB/T 2260 (6), statistical division code 2023 (9, 12), then three and three of ours. */
export const digitsOf: Record<AreaLevel, number> = { county: 6, township: 9, community: 12, compound: 15, grid: 18 }

/** The lengths that codes have. */
export const codeLengths: readonly number[] = Object.values(digitsOf)
/** The lengths from the micro-grid up; phones of 2019 cannot turn an array round without changing it. */
const upwards = [18, 15, 12, 9, 6]

/** Whether a text is written as the code of a place. */
export const isAreaCode = (text: string): boolean => /^\d{6,18}$/.test(text) && codeLengths.includes(text.length)

/** The level that a code's length names. Throws a RangeError on a string that is no area code. */
export function levelOf(code: string): AreaLevel {
  const level = areaLevels.find((each) => digitsOf[each] === code.length)
  if (!level) throw new RangeError(`not an area code: ${code}`)
  return level
}

/** The code's prefix at a level, or null where the code lies above that level. */
export function prefixAt(code: string, level: AreaLevel): string | null {
  return code.length < digitsOf[level] ? null : code.slice(0, digitsOf[level])
}

/** The first six digits: which county a place belongs to. */
export const countyOf = (code: string): string => code.slice(0, digitsOf.county)

/** The code one level up, or null for a county. */
export function parentOf(code: string): string | null {
  const index = areaLevels.indexOf(levelOf(code))
  return index === 0 ? null : code.slice(0, codeLengths[index - 1])
}

/** The code itself and all above it, the nearest first. */
export function selfAndAncestors(code: string): string[] {
  return upwards.filter((length) => length <= code.length).map((length) => code.slice(0, length))
}

/** Whether a place lies in a scope, itself included. */
export const isWithin = (code: string, scope: string): boolean => code.startsWith(scope)

/** Whether one of two places holds the other, or both are the same. */
export const areRelated = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one)

/** The smallest string above every code with this prefix: `prefix <= code < upperBound(prefix)` is the scope as a range. */
export const upperBound = (prefix: string): string => `${prefix}:`
