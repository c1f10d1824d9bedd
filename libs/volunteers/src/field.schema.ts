import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { placeView } from '@wuxin/platform/place.schema'
import { roles } from '@wuxin/platform/role'
import { trackingCode } from '@wuxin/platform/tracking-code.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { limits } from './limit.rules.ts'
import { voices } from './wish.schema.ts'

/** Something said, spaces around it dropped. */
export const text = (longest: number) => z.string().trim().min(1).max(longest)
/** What a record is called. */
export const title = text(limits.title)
/** What is told at length. */
export const words = text(limits.words)
/** Why something is done; required where it is asked for. */
export const reason = text(limits.reason)
/** A person's name. */
export const personName = text(limits.name)

/** Whether no text stands twice. */
export const areDifferent = (ids: readonly string[]) => new Set(ids).size === ids.length
/** Evidence: files that were uploaded before. */
export const photos = z.array(z.uuid()).max(limits.photos).refine(areDifferent, { error: 'PHOTO_TWICE' }).default([])

/** A unit of the platform. */
export const unitId = z.string().min(1).max(64)
/** A person of the platform's register; an account has the id of its person. */
export const personId = z.string().min(1).max(64)

/** A mobile number, or a landline with its area code; spaces are dropped. */
export const phone = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/))

/** `HH:MM` in Asia/Shanghai. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Hours that are recorded beside what was done, one record for each who did it, so that nobody writes them twice. Over midnight is two records. */
export const served = z
  .object({ day: recordDay, from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { error: 'HOURS_OVER_MIDNIGHT', path: ['to'] })
  .nullable()
  .default(null)

/** From the worst to the best, 1 to 5. */
export const score = z.int().min(1).max(5)

/** The record, and the version of it that the caller saw. */
export const step = z.object({ id: z.uuid(), version: z.int().min(1) })
/** A step that says why. */
export const reasonStep = step.extend({ reason })
/** A step that says something. */
export const wordsStep = step.extend({ words: reason })
/** What a person has to say why to see. */
export const lookInput = z.object({ id: z.uuid(), reason })
/** A record by its id. */
export const byId = z.object({ id: z.uuid() })

/** What whoever holds the tracking code does. */
export const byCode = z.object({ code: trackingCode })

/** Days of a term, both included; open where `to` is null. */
export const term = { from: recordDay, to: recordDay.nullable().default(null) } as const
/** Whether a term ends on its first day or later. */
export const isTermOrdered = ({ from, to }: { from: string; to: string | null }) => to === null || from <= to
/** The fault of a term that ends before it begins. */
export const termOrder = { error: 'TERM_ORDER', path: ['to'] }

/** Which rows figures and lists are about: a place, and days, both included. */
export const span = { area: areaCode.optional(), from: z.iso.date().optional(), to: z.iso.date().optional() } as const

/** A moment in time, ISO 8601. */
export const instant = z.iso.datetime()
/** A person, unit or record as another one names it. */
export const named = z.object({ id: z.string(), name: z.string() })

/** What every row of a list begins with. */
export const rowHead = { id: z.uuid(), version: z.int(), number: z.string(), title: z.string(), place: placeView } as const
/** What the rules look at, on every record's page. */
export const standing = { area: areaCode, units: z.array(z.string()), settingsVersion: z.int() } as const

/** How many rows stand behind each chip. */
export const chipCounts = <const Chip extends readonly [string, ...string[]]>(chips: Chip) => z.record(z.enum(chips), z.int())

/** One line of a history (经过). `params` fill the line's text. */
export const lineView = <const Action extends readonly [string, ...string[]]>(actions: Action) =>
  z.object({
    id: z.string(),
    at: instant,
    action: z.enum(actions),
    actor: z.object({ name: z.string(), role: z.enum(roles).nullable(), unit: z.string().nullable() }),
    words: z.string().nullable(),
    photos: z.array(z.string()),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  })

/** A wish or order can be met where somebody can be called, or a door is told. */
export const isReachable = ({ phone, spot }: { phone?: string; spot?: string }): boolean => phone !== undefined || spot !== undefined
/** The fault of a wish or order that nobody could be found for. */
export const unreachable = { error: 'CONTACT_MISSING', path: ['phone'] }

/** How somebody rated what was done for them, 1 to 5: by the code, or on the phone. */
export const ratingView = z.object({ by: z.enum(voices), score: z.int(), words: z.string().nullable(), at: instant })
/** What was done, with photos. */
export const resultView = z.object({ words: z.string(), photos: z.array(z.string()), at: instant })

/** What a resident gets; `code` is shown once and kept by nobody else. */
export const receipt = z.object({ number: z.string(), code: z.string() })
/** One's name, number and door; what cannot be told is left out. */
export const contact = {
  name: personName.optional(),
  phone: phone.optional(),
  /** Where exactly: a door is personal data, for whoever comes. */
  spot: text(limits.door).optional(),
} as const
/** Whom a record is about; masked unless asked for with a reason. */
export const contactView = z.object({ name: z.string().nullable(), phone: z.string().nullable(), spot: z.string().nullable(), masked: z.boolean() })
