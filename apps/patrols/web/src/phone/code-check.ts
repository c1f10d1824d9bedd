import { hashedText, readCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import type { ShiftPack } from '@wuxin/patrols/shift.schema'
import { digestOf } from './shrink-photo.ts'

/** What a code says on a phone without network: whose sheet it is on, that it is mistyped, or that what was taken along does not know it. */
export type CodeFound = { checkpoint: string } | 'mistyped' | 'unknown'

/** Finds the checkpoint of a code that was scanned or typed. The phone holds what the codes hash to; the service judges again. */
export async function checkpointOf(typed: string, checkpoints: ShiftPack['checkpoints']): Promise<CodeFound> {
  const code = readCheckpointCode(typed)
  if (!code) return 'mistyped'
  for (const { id, codeHash } of checkpoints) {
    if ((await digestOf(new TextEncoder().encode(hashedText(id, code)))) === codeHash) return { checkpoint: id }
  }
  return 'unknown'
}
