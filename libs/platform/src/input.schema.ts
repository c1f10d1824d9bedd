import { z } from 'zod'

/** A text that somebody writes, at most so many characters. */
export const text = (longest: number) => z.string().trim().min(1).max(longest)

/** A unit by its id. */
export const unitId = z.string().min(1).max(64)

/** Whether none of these stands twice. */
export const differs = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** A mobile number, or a landline with its area code; spaces are dropped. */
export const phone = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/))

/** Photos by their ids, at most so many; one that stands twice is the fault PHOTO_TWICE. */
export const photosOf = (most: number) => z.array(z.uuid()).max(most).refine(differs, { error: 'PHOTO_TWICE' }).default([])

/** The record that a step is taken on, and the version of it that the caller saw. */
export const step = z.object({ id: z.uuid(), version: z.int().min(1) })
