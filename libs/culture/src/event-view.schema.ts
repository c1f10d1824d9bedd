import { listOf, countsOf } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { instant, lineView, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { eventChips } from './event-input.schema.ts'
import { eventKinds, particulars } from './event-kind.schema.ts'
import { eventLines, eventStates } from './event.schema.ts'

/** One row of the list; `at` says where: the venue's name, or the spot; `attended` how many came, once somebody counted. */
export const eventRow = z.object({
  ...rowHead, state: z.enum(eventStates), kind: z.enum(eventKinds), starts: instant, ends: instant, at: z.string().nullable(), organiser: z.string(), hasSignUp: z.boolean(), capacity: z.int().nullable(), attended: z.int().nullable(), dueAt: instant.nullable(),
})
export type EventRow = z.infer<typeof eventRow>
/** A page of the list, with how many each chip would show. */
export const eventList = listOf(eventRow).extend({ chips: countsOf(eventChips) })

/** The score card (满意打分卡) that FEEDBACK opened at its end: null until it has answered. Residents score by `code` until `until`. Means from 1 to 5 are in hundredths, and null where nobody answered or it is open still. */
export const scoreCardView = z.object({
  id: z.uuid(), number: z.string(), code: z.string(), until: instant, closed: z.boolean(), cards: z.int(), mean: z.int().nullable(), items: z.array(z.object({ code: z.string(), mean: z.int().nullable(), answers: z.int() })),
})
export type ScoreCard = z.infer<typeof scoreCardView>

/** An event as its page shows it. Money in yuan; files as addresses. */
export const eventRecord = eventRow.extend({
  ...standing, particulars, venue: named.extend({ booking: z.string().nullable() }).nullable(), spot: z.string().nullable(), signUpFrom: instant.nullable(), signUpTo: instant.nullable(), signUpClosed: z.boolean(),
  ageFrom: z.int().nullable(), ageTo: z.int().nullable(), guardianUnder: z.int().nullable(), familyMost: z.int(), costPlanned: z.number().nullable(), costSpent: z.number().nullable(), sponsor: named.nullable(),
  organiserUnit: z.string().nullable(), organiserRole: z.enum(roles).nullable(), partners: z.array(named), words: z.string().nullable(), summary: z.string().nullable(), reason: z.string().nullable(),
  publishedAt: instant.nullable(), startedAt: instant.nullable(), finishedAt: instant.nullable(), scoreCard: scoreCardView.nullable(),
  photos: z.array(z.string()), photoIds: z.array(z.uuid()), photosAfter: z.array(z.string()),
  steps: z.array(lineView(eventLines).extend({ photos: z.array(z.string()) })),
})
export type EventRecord = z.infer<typeof eventRecord>
