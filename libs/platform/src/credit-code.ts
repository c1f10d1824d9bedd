/** Unified social credit code (统一社会信用代码) of a unit, GB 32100-2015: 17 characters and a check character, mod 31. */

/** The code's alphabet in the order of its values; I, O, S, V and Z are left out (GB 32100-2015, table 2). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 3^(i-1) mod 31 for each place (GB 32100-2015, 4.5). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Registering body and kind of unit (2), place as GB/T 2260 (6), organisation code (9). */
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/

/** The check character for the first 17; null if they are not of the code's alphabet and shape. */
export function creditCheckCharacter(first17: string): string | null {
  if (!shape.test(first17)) return null
  const sum = weights.reduce((total, weight, place) => total + weight * alphabet.indexOf(first17.charAt(place)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Whether a text is a credit code whose check character is right. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCheckCharacter(code.slice(0, 17)) === code.charAt(17)
}
