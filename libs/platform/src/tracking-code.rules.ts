import { checkValue, lettersOf, readLetters, valuesFrom } from './spoken-code.ts'

/**
 * Tracking code (查询码): the only key that a resident holds to a case or topic. Twelve random characters of a 32-letter alphabet
 * (60 bits: with 10⁷ cases and a thousand guesses a second one hit in some four years, so lookups need no phone number
 * beside it, only the usual throttle) and a check character, spoken in groups: 7K4M-9QPT-3WXH5.
 */
const randomLength = 12

/** The code from twelve random bytes, of which five bits each are used. */
export function makeTrackingCode(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError(`a tracking code takes ${randomLength} random bytes`)
  const values = valuesFrom(random)
  return lettersOf([...values, checkValue(values)])
}

/** As it is kept: capitals without separators. Null if it is no code or its check character is wrong. */
export function readTrackingCode(typed: string): string | null {
  const { code, values } = readLetters(typed)
  if (values.length !== randomLength + 1 || values.includes(-1)) return null
  return checkValue(values.slice(0, randomLength)) === values[randomLength] ? code : null
}

/** As it is shown and spoken. */
export function showTrackingCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')
}
