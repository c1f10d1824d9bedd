/**
 * Codes that people read out, copy and type: 32 letters that are not taken for one another, five bits each, with check
 * characters computed over GF(32).
 */

/** Crockford's alphabet: I, L, O and U are left out, and what is written as O, I or L is read as 0 and 1. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** Values from 0 to 31 as the letters of a code. */
export const lettersOf = (values: readonly number[]): string => values.map((value) => alphabet.charAt(value)).join('')

/** Five bits of each random byte. */
export const valuesFrom = (random: Uint8Array): number[] => [...random].map((byte) => byte & 31)

/** What somebody typed, in capitals without separators; `values` are -1 where a character is none of the alphabet. */
export function readLetters(typed: string): { code: string; values: number[] } {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-—]/g, '').replace(/[OIL]/g, (letter) => misread[letter] ?? letter)
  return { code, values: [...code].map((character) => alphabet.indexOf(character)) }
}

/**
 * A weighted sum over GF(32), each weight α^`power` times the next one. With power 1 no wrong character and no swap of two
 * goes unseen; with the sum of power 2 beside it no two wrong characters do.
 */
export const checkValue = (values: readonly number[], power = 1): number => values.reduce((sum, value) => times(sum ^ value, power), 0)

/** Times α^`power` in GF(32) modulo x⁵ + x² + 1. */
function times(value: number, power: number): number {
  return Array.from({ length: power }).reduce<number>((product) => ((product << 1) ^ (product & 16 ? 0b100101 : 0)) & 31, value)
}

/** Codes of a kind of their own, such as ZM-7K4M9-QPT3W-XH. */
export interface LetteredCode {
  /** From ten random bytes, of which five bits each are used (50 bits). */
  make: (random: Uint8Array) => string
  /** As it is kept: capitals without separators and without the letters. Null if it is no such code, or mistyped. */
  read: (typed: string) => string | null
  /** As it is printed and spoken. */
  show: (code: string) => string
}

/** Codes of ten random characters and two check characters, so that no two wrong characters go unseen, behind two letters of their kind. */
export function letteredCode(letters: string): LetteredCode {
  const random = 10
  return {
    make: (bytes) => {
      if (bytes.length !== random) throw new RangeError(`a code ${letters} takes ${random} random bytes`)
      const values = valuesFrom(bytes)
      return lettersOf([...values, checkValue(values), checkValue(values, 2)])
    },
    read: (typed) => {
      const whole = readLetters(typed).code
      const isLettered = whole.length === random + 2 + letters.length && whole.startsWith(letters)
      const { code, values } = readLetters(isLettered ? whole.slice(letters.length) : whole)
      if (values.length !== random + 2 || values.includes(-1)) return null
      const told = values.slice(0, random)
      return checkValue(told) === values[random] && checkValue(told, 2) === values[random + 1] ? code : null
    },
    show: (code) => [letters, code.slice(0, 5), code.slice(5, 10), code.slice(10)].join('-'),
  }
}
