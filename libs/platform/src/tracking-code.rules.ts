/**
 * Tracking code (查询码): the only key that a resident holds to a case or topic. Twelve random characters of a 32-letter alphabet
 * (60 bits: with 10⁷ cases and a thousand guesses a second one hit in some four years, so lookups need no phone number
 * beside it, only the usual throttle) and a check character, spoken in groups: 7K4M-9QPT-3WXH5.
 */

/** Crockford's alphabet: I, L, O and U are left out, and what is written as O, I or L is read as 0 and 1. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const randomLength = 12

/** The code from twelve random bytes, of which five bits each are used. */
export function makeTrackingCode(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError(`a tracking code takes ${randomLength} random bytes`)
  const values = [...random].map((byte) => byte & 31)
  return [...values, checkValue(values)].map((value) => alphabet.charAt(value)).join('')
}

/** As it is kept: capitals without separators. Null if it is no code or its check character is wrong. */
export function readTrackingCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-—]/g, '').replace(/[OIL]/g, (letter) => misread[letter] ?? letter)
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.length !== randomLength + 1 || values.includes(-1)) return null
  return checkValue(values.slice(0, randomLength)) === values[randomLength] ? code : null
}

/** As it is shown and spoken. */
export function showTrackingCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')
}

/** A weighted sum over GF(32), each weight twice the next: no wrong character and no swap of two goes unseen. */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0)
}

/** Times two in GF(32) modulo x⁵ + x² + 1. */
function double(value: number): number {
  return ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
}
