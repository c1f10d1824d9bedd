import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, named, placeView, rowHead, standing } from '@wuxin/platform/view.schema'
import { lineView } from './field.schema.ts'
import { sessionActions, sessionKinds, sessionStates } from './session.schema.ts'
import { sessionChips } from './session-input.schema.ts'

/** One row of the list of sessions. */
export const sessionRow = z.object({
  ...rowHead, kind: z.enum(sessionKinds), state: z.enum(sessionStates), unit: named, provider: z.string(), day: z.iso.date(), from: z.string(), to: z.string(),
  spot: z.string(), heads: z.int().nullable(),
})
export type SessionRow = z.infer<typeof sessionRow>
/** A page of sessions, with the count behind each chip. */
export const sessionList = listOf(sessionRow).extend({ chips: countsOf(sessionChips) })
/** `attendance` is empty for psychological help; names are masked to those who do not keep the session. */
export const sessionRecord = sessionRow.extend({
  ...standing, providerUnit: z.string(), words: z.string().nullable(), attendance: z.array(z.object({ id: z.uuid(), name: z.string() })), namesAllowed: z.boolean(),
  result: z.object({ words: z.string(), photos: z.array(z.string()), at: instant }).nullable(), reason: z.string().nullable(),
  steps: z.array(lineView(['plan', ...sessionActions])),
})
export type SessionRecord = z.infer<typeof sessionRecord>
/** A session as residents see it. */
export const publicSession = sessionRow.pick({ id: true, kind: true, title: true, provider: true, day: true, from: true, to: true, spot: true }).extend({ place: placeView, words: z.string().nullable() })
