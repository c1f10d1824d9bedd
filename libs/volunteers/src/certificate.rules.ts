import { checkValue, lettersOf, readLetters, valuesFrom } from '@wuxin/platform/spoken-code'
import type { Hours } from './service-record.rules.ts'

/**
 * The code of a certificate of service (服务证明编号), which anybody may check on the residents' page: ten random characters
 * (50 bits) and two check characters of their own, so that no two wrong characters go unseen and no tracking code passes for
 * one. It is spoken ZM-7K4M9-QPT3W-XH.
 */
const randomLength = 10
const letters = 'ZM'

/** The code from ten random bytes, of which five bits each are used. */
export function makeCertificateCode(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError(`a certificate's code takes ${randomLength} random bytes`)
  const values = valuesFrom(random)
  return lettersOf([...values, checkValue(values), checkValue(values, 2)])
}

/** As it is kept: capitals without separators and without ZM. Null if it is no such code, or mistyped, or made up. */
export function readCertificateCode(typed: string): string | null {
  const whole = readLetters(typed).code
  const isLettered = whole.length === randomLength + 2 + letters.length && whole.startsWith(letters)
  const { code, values } = readLetters(isLettered ? whole.slice(letters.length) : whole)
  if (values.length !== randomLength + 2 || values.includes(-1)) return null
  const random = values.slice(0, randomLength)
  return checkValue(random) === values[randomLength] && checkValue(random, 2) === values[randomLength + 1] ? code : null
}

/** As it is printed and spoken. */
export const showCertificateCode = (code: string): string => [letters, code.slice(0, 5), code.slice(5, 10), code.slice(10)].join('-')

/**
 * What a certificate vouches for, line by line in the order of the days: its digest is kept with it, and another digest of the
 * same period says that records were corrected, refused or added since.
 */
export const certifiedText = (records: readonly (Hours & { id: string })[]): string =>
  records
    .map(({ id, day, from, to }) => `${day} ${from}-${to} ${id}`)
    .toSorted()
    .join('\n')
