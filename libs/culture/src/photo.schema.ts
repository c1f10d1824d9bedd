import { areaCode } from '@wuxin/platform/area'
import { errorsOf, type Nothing } from '@wuxin/platform/error'
import { byId, differs, phone, reason, reasonStep, step, text } from '@wuxin/platform/input.schema'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { contactView, instant } from '@wuxin/platform/view.schema'
import { z } from 'zod'

/** A photo on the wall of an event (照片墙): 待审, 已上墙, 申请撤下 (hidden until somebody decides), 已撤下. */
export const photoStates = ['waiting', 'shown', 'hidden', 'taken_down'] as const
export type PhotoState = (typeof photoStates)[number]

/** 传照片 (its first line), 上墙, 申请撤下, 撤下. */
export const photoActions = ['add', 'show', 'hide', 'takeDown'] as const
export type PhotoAction = (typeof photoActions)[number]

/** 没有可辨认的人, or 照片里的人都同意. */
export const photoConsents = ['nobody', 'agreed'] as const
export type PhotoConsent = (typeof photoConsents)[number]

/** Rules that a photo can break. */
export interface PhotoErrors {
  /** Residents show photos of events at which they were. */
  PHOTO_NOT_THERE: Nothing
  /** So many photos of one sign-up are enough. */
  PHOTOS_ENOUGH: { most: number }
  /** Nobody was there yet: photos follow once people check in. */
  PHOTO_TOO_EARLY: Nothing
}

/** An error of photos with the parameters that belong to its code. */
export const photoError = errorsOf<PhotoErrors>()

/** Photos of one sign-up, and of one sending by staff. */
export const photosMost = 9

const files = z.array(z.uuid()).min(1).max(photosMost).refine(differs, { error: 'PHOTO_TWICE' })
const told = { files, words: text(60).nullable().default(null), consent: z.enum(photoConsents), hasMinors: z.boolean().default(false), guardiansAgree: z.boolean().default(false) }
/** Whoever shows minors has asked their guardians. */
const minors = { error: 'GUARDIANS_MISSING', path: ['guardiansAgree'] }
const isAgreed = ({ hasMinors, guardiansAgree }: { hasMinors: boolean; guardiansAgree: boolean }): boolean => !hasMinors || guardiansAgree

/** 传照片 by staff. */
export const addPhotosInput = z.object({ event: z.uuid(), ...told }).refine(isAgreed, minors)
/** The same by whoever was there, by the code of the sign-up. */
export const residentAddPhotosInput = z.object({ ...byCode.shape, ...told }).refine(isAgreed, minors)
/** 上墙: it was looked at. */
export const showPhotoInput = step
/** 撤下, and why. */
export const takeDownPhotoInput = reasonStep
/** 申请撤下: by whoever is shown, who leaves a number to be called back. */
export const askTakeDownInput = byId.extend({ phone, reason })

/** The photos of an event, those that wait for somebody first; 200 at most. */
export const photoListInput = z.object({ event: z.uuid() })
/** A photo as staff see it; `link` is null once it is taken down. */
export const photoView = z.object({
  id: z.uuid(), version: z.int(), area: areaCode, units: z.array(z.string()), state: z.enum(photoStates), link: z.string().nullable(), words: z.string().nullable(), consent: z.enum(photoConsents), hasMinors: z.boolean(),
  by: z.string().nullable(), addedAt: instant,
  /** Who asked to take it down, masked, and why. */
  asked: z.object({ contact: contactView, reason: z.string(), at: instant }).nullable(),
  reason: z.string().nullable(),
})
export type PhotoView = z.infer<typeof photoView>
/** All of them. */
export const photoList = z.object({ rows: z.array(photoView) })

/** The wall as residents see it, the latest first. */
export const wallInput = z.object({ event: z.uuid(), page: z.int().min(1).max(100).default(1) })
/** A page of the wall, with the count of all. */
export const wallView = z.object({ rows: z.array(z.object({ id: z.uuid(), link: z.string(), words: z.string().nullable() })), total: z.int() })
export type WallPhoto = z.infer<typeof wallView>['rows'][number]
/** How many photos were sent, and whether they are on the wall yet. */
export const photosSent = z.object({ count: z.int(), state: z.enum(photoStates) })
