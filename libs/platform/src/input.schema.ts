import { z } from 'zod'
import { areaCode } from './area.ts'
import { commonLimits } from './limit.rules.ts'
import { withoutUnseen } from './unseen.rules.ts'
import { recordDay } from './working-day.ts'

/** Something said, of at most so many characters; spaces around it are dropped, and signs that nobody sees. */
export const text = (longest: number) => z.string().overwrite(withoutUnseen).trim().min(1).max(longest)
/** What a record is called. */
export const title = text(commonLimits.title)
/** What is told at length. */
export const words = text(commonLimits.words)
/** Why something is done, or a remark beside it. */
export const reason = text(commonLimits.reason)
/** What somebody is called. */
export const personName = text(commonLimits.name)

/** Whether no text stands twice. */
export const differs = (all: readonly string[]): boolean => new Set(all).size === all.length
/** Evidence: pictures that were uploaded before; one that stands twice is the fault PHOTO_TWICE. */
export const photos = z.array(z.uuid()).max(commonLimits.photos).refine(differs, { error: 'PHOTO_TWICE' }).default([])

/** A unit of the platform's register. */
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

/** The days of a term, both included; open where `to` is null. Refine with `isTermOrdered` and `termOrder`. */
export const term = { from: recordDay, to: recordDay.nullable().default(null) } as const
/** Whether a term ends on its first day or later. */
export const isTermOrdered = ({ from, to }: { from: string; to: string | null }): boolean => to === null || from <= to
/** The fault of a term that ends before it begins. */
export const termOrder = { error: 'TERM_ORDER', path: ['to'] }

/** Which rows a list or a figure is about: a place, and the days, both included. */
export const span = { area: areaCode.optional(), from: z.iso.date().optional(), to: z.iso.date().optional() } as const

/** A record by its id. */
export const byId = z.object({ id: z.uuid() })
/** The record that a step is taken on, and the version of it that the caller saw. */
export const step = z.object({ id: z.uuid(), version: z.int().min(1) })
/** A step that says why. */
export const reasonStep = step.extend({ reason })
/** A step that says something. */
export const wordsStep = step.extend({ words: reason })
/** A step that may say something. */
export const remarkStep = step.extend({ words: reason.optional() })
/** Asks for an extension of the deadline (延期): up to the end of a later day. */
export const extensionStep = step.extend({ until: z.iso.date(), reason })
/** Personal data in full (脱敏查看); the reason is logged. */
export const unmask = byId.extend({ reason })
