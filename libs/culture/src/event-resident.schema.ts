import { areaCode } from '@wuxin/platform/area'
import { instant } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { z } from 'zod'
import { eventKinds, particulars } from './event-kind.schema.ts'
import { eventStates } from './event.schema.ts'

/** What is on at a place (近期活动): events that begin on these days, both included; 62 of them at most. */
export const residentEventsInput = z.object({ area: areaCode, from: recordDay, to: recordDay })

/** An event as residents' lists show it; `at` is the venue or spot, `place` whom it is for. */
export const residentEventRow = z.object({
  id: z.uuid(), title: z.string(), kind: z.enum(eventKinds), state: z.enum(eventStates), starts: instant, ends: instant, place: z.string(), at: z.string().nullable(), hasSignUp: z.boolean(), signUpClosed: z.boolean(),
  signUpFrom: instant.nullable(), signUpTo: instant.nullable(),
})
export type ResidentEventRow = z.infer<typeof residentEventRow>

/** What is on, in the order of its beginning. */
export const residentEvents = z.object({ rows: z.array(residentEventRow), asOf: instant })

/** One event as residents read of it: no name of staff. `organiser` is the unit, or null where the people of the place organise it; `card` leads to its score card while that is open. */
export const residentEvent = residentEventRow.extend({
  number: z.string(), words: z.string().nullable(), particulars, organiser: z.string().nullable(), partners: z.array(z.string()), capacity: z.int().nullable(), ageFrom: z.int().nullable(), ageTo: z.int().nullable(),
  guardianUnder: z.int().nullable(), familyMost: z.int(), photos: z.array(z.string()), reason: z.string().nullable(), summary: z.string().nullable(), card: z.string().nullable(),
})
export type ResidentEvent = z.infer<typeof residentEvent>
