import { personName, phone, text, timeOfDay } from '@wuxin/platform/input.schema'
import * as view from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { z } from 'zod'
import { limits } from './limit.rules.ts'
import { voices } from './wish.schema.ts'

/** Hours that are recorded beside what was done, one record for each who did it, so that nobody writes them twice. Over midnight is two records. */
export const served = z
  .object({ day: recordDay, from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { error: 'HOURS_OVER_MIDNIGHT', path: ['to'] })
  .nullable()
  .default(null)

/** From the worst to the best, 1 to 5. */
export const score = z.int().min(1).max(5)

/** One line of a history (经过), with the photos that it shows. */
export const lineView = <const Actions extends readonly [string, ...string[]]>(actions: Actions) => view.lineView(actions).extend({ photos: z.array(z.string()) })

/** A wish or order can be met where somebody can be called, or a door is told. */
export const isReachable = ({ phone, spot }: { phone?: string; spot?: string }): boolean => phone !== undefined || spot !== undefined
/** The fault of a wish or order that nobody could be found for. */
export const unreachable = { error: 'CONTACT_MISSING', path: ['phone'] }

/** How somebody rated what was done for them, 1 to 5: by the code, or on the phone. */
export const ratingView = z.object({ by: z.enum(voices), score: z.int(), words: z.string().nullable(), at: view.instant })
/** What was done, with photos. */
export const resultView = z.object({ words: z.string(), photos: z.array(z.string()), at: view.instant })

/** One's name, number and door; what cannot be told is left out. */
export const contact = {
  name: personName.optional(),
  phone: phone.optional(),
  /** Where exactly: a door is personal data, for whoever comes. */
  spot: text(limits.door).optional(),
} as const
/** Whom a record is about, and the door; masked unless asked for with a reason. */
export const contactView = view.contactView.extend({ spot: z.string().nullable() })
