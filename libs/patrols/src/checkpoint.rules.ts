import { letteredCode } from '@wuxin/platform/spoken-code'

/**
 * The code on a checkpoint's sheet (点位码), scanned or typed, such as XD-7K4M9-QPT3W-XH. It stands on the sheet and in the
 * service alone: a phone without network holds what it hashes to, and so cannot check in from home.
 */
export const { make: makeCheckpointCode, read: readCheckpointCode, show: showCheckpointCode } = letteredCode('XD')

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
