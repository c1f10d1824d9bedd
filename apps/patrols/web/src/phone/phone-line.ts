import type { OwnShifts, ShiftPack } from '@wuxin/patrols/shift.schema'
import type { PhotoState } from '@wuxin/patrols/finding.schema'
import type { SyncAnswer, SyncInput } from '@wuxin/patrols/sync.schema'
import { uploadInParts } from '@wuxin/web/upload-parts'
import { client } from '../api.ts'
import type { PhoneLine } from './sending.ts'

interface Phone {
  own: { query: () => Promise<OwnShifts> }
  pack: { query: (asked: { id: string }) => Promise<ShiftPack> }
  sync: { mutate: (input: SyncInput, options: { signal: AbortSignal }) => Promise<SyncAnswer> }
  photoLost: { mutate: (told: { shift: string; photo: string }, options: { signal: AbortSignal }) => Promise<unknown> }
  photoArrived: { mutate: (told: { shift: string; photo: string; file: string }, options: { signal: AbortSignal }) => Promise<{ state: PhotoState }> }
}
const { phone } = client as unknown as { phone: Phone }

/** Milliseconds after which a batch without an answer counts as lost: a line that dropped may hang for long. */
const patience = 45_000
const soon = () => ({ signal: AbortSignal.timeout(patience) })

/** The service behind a phone. */
export const phoneLine: PhoneLine = {
  sync: (input) => phone.sync.mutate(input, soon()),
  upload: (photo, bytes) => uploadInParts(bytes, { key: photo }),
  lost: (told) => phone.photoLost.mutate(told, soon()),
  arrived: (told) => phone.photoArrived.mutate(told, soon()),
}

/** One's own shifts of these days. */
export const askOwn = (): Promise<OwnShifts> => phone.own.query()
/** All that a shift needs without network. */
export const askPack = (id: string): Promise<ShiftPack> => phone.pack.query({ id })
