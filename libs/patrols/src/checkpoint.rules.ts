import { checkValue, lettersOf, readLetters, valuesFrom } from '@wuxin/platform/spoken-code'

/**
 * The code on a checkpoint's sheet (点位码): ten random characters (50 bits) and two check characters, so that no two wrong
 * characters go unseen. Scanned or typed; it is spoken XD-7K4M9-QPT3W-XH. It stands on the sheet and in the service alone: a
 * phone without network holds what it hashes to, and so cannot check in from home.
 */
const randomLength = 10
const letters = 'XD'

/** The code from ten random bytes, of which five bits each are used. */
export function makeCheckpointCode(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError(`a checkpoint's code takes ${randomLength} random bytes`)
  const values = valuesFrom(random)
  return lettersOf([...values, checkValue(values), checkValue(values, 2)])
}

/** As it is kept: capitals without separators and without XD. Null if it is no such code, or mistyped. */
export function readCheckpointCode(typed: string): string | null {
  const whole = readLetters(typed).code
  const isLettered = whole.length === randomLength + 2 + letters.length && whole.startsWith(letters)
  const { code, values } = readLetters(isLettered ? whole.slice(letters.length) : whole)
  if (values.length !== randomLength + 2 || values.includes(-1)) return null
  const random = values.slice(0, randomLength)
  return checkValue(random) === values[randomLength] && checkValue(random, 2) === values[randomLength + 1] ? code : null
}

/** As it is printed, spoken and held in the QR. */
export const showCheckpointCode = (code: string): string => [letters, code.slice(0, 5), code.slice(5, 10), code.slice(10)].join('-')

/** What a phone keeps in place of a code: the SHA-256 of this text in hex. */
export const hashedText = (checkpoint: string, code: string): string => `${checkpoint} ${code}`

/** A code that is, or was, on a checkpoint's sheet; editions count from 1. */
export interface SheetCode {
  checkpoint: string
  code: string
  edition: number
}

/** What a code proves of a checkpoint. */
export type Proof = 'here' | 'mistyped' | 'replaced' | 'elsewhere' | 'forged'

/** What was scanned or typed at a checkpoint, told by all codes that the route has and had. Whoever holds a sheet of last year is not there. */
export function proofOf(typed: string, checkpoint: string, known: readonly SheetCode[]): Proof {
  const code = readCheckpointCode(typed)
  if (code === null) return 'mistyped'
  const found = known.find((each) => each.code === code)
  if (!found) return 'forged'
  if (found.checkpoint !== checkpoint) return 'elsewhere'
  const newest = Math.max(...known.filter((each) => each.checkpoint === checkpoint).map(({ edition }) => edition))
  return found.edition === newest ? 'here' : 'replaced'
}
