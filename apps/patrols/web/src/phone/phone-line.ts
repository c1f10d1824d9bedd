import type { OwnShifts, ShiftPack } from '@wuxin/patrols/shift.schema'
import { uploadInParts } from '@wuxin/web/upload-parts'
import { client } from '../api.ts'
import type { PhoneLine } from './sending.ts'

/** Milliseconds after which a batch without an answer counts as lost: a line that dropped may hang for long. */
const patience = 45_000
/** Each action and photo has a key of its own: none is remembered for a batch that was lost. */
const soon = () => ({ signal: AbortSignal.timeout(patience), context: { ownKeys: true } })

/** The service behind a phone. */
export const phoneLine: PhoneLine = {
  sync: (input) => client.phone.sync.mutate(input, soon()),
  upload: (key, bytes) => uploadInParts(bytes, { key }),
  arrived: (told) => client.phone.photoArrived.mutate(told, soon()),
  lost: (told) => client.phone.photoLost.mutate(told, soon()),
}

/** One's own shifts of these days. */
export const askOwn = (): Promise<OwnShifts> => client.phone.own.query()
/** All that a shift needs without network. */
export const askPack = (id: string): Promise<ShiftPack> => client.phone.pack.query({ id })
